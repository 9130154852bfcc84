// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

/** What an event does to its entity. */
public enum EventKind {
    CREATE,
    UPDATE,
    DELETE
}
