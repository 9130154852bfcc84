// SPDX-License-Identifier: Apache-2.0
/** Disorder on purpose: repeated, displaced, late, missing and damaged records. */
package io.streampair.faker.disorder;
