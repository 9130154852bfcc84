// SPDX-License-Identifier: Apache-2.0
/** What every command uses, those of other modules too: the terminal, the exception for users, options, the version. */
package io.streampair.pipeline.command;
