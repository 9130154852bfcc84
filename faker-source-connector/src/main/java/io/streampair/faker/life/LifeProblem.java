// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

/**
 * What is wrong with the rules of a life.
 *
 * @param state the state at fault; null if it is the life as a whole
 * @param key what of it is wrong, such as {@code next}, {@code after} or {@code at_most}
 * @param target the next state at fault; null if it is none
 * @param message what is wrong, and what to do
 */
public record LifeProblem(String state, String key, String target, String message) {
    static LifeProblem of(String key, String message) {
        return new LifeProblem(null, key, null, message);
    }
}
