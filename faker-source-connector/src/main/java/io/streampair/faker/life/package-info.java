// SPDX-License-Identifier: Apache-2.0
/**
 * The lives of entities: the events of each, one order of the events of all, and positions in this order. An entity's
 * events are a pure function of the bits of its stream and of its number, so a task can begin anywhere, and anybody can
 * compute any event again.
 *
 * <p>This is the kernel of the worlds that one document describes. It knows no fields, no documents and no Connect:
 * {@code WorldEvents} says which event of which entity comes next, and others make records of it.
 */
package io.streampair.faker.life;
