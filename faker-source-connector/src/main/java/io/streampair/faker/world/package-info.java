// SPDX-License-Identifier: Apache-2.0
/**
 * The records of a world while a task runs: rows whose fields are made when somebody asks for them, references to rows
 * of other streams, which are made again rather than remembered, and the records of all streams in the order of time.
 * {@code define} makes it from a document. It does not know the document.
 */
package io.streampair.faker.world;
