// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Updates and deletes of accounts, some of which are updated far more often than others.
 *
 * @param keys how many accounts there are
 * @param exponent of Zipf's law: the k-th account is updated as often as the first divided by k to its power; with 0
 *     all are updated as often
 * @param deletes the share of records that delete
 */
public record Updates(String name, int rows, int keys, double exponent, double deletes) implements Dataset {
    private static final long SEED = 11;

    @Override
    public List<String> columns() {
        return List.of("id text", "owner text", "balance bigint");
    }

    @Override
    public String primaryKey() {
        return "id";
    }

    @Override
    public Map<String, String> sinkSettings() {
        return Map.of(
                "value.format", "structured",
                "mapping", "id=key, owner=value.owner, balance=value.balance");
    }

    @Override
    public Supplier<Event> reader() {
        SplittableRandom random = new SplittableRandom(SEED);
        ZipfKeys zipf = new ZipfKeys(keys, exponent);
        return () -> {
            int account = zipf.rank(random.nextDouble());
            boolean deletes = random.nextDouble() < this.deletes;
            return new Update("account-" + account, deletes ? null : "owner " + account, random.nextInt(1_000_000));
        };
    }

    private record Update(String key, String owner, long balance) implements Event {
        @Override
        public String json() {
            return owner == null ? null : "{\"owner\":\"" + owner + "\",\"balance\":" + balance + "}";
        }

        @Override
        public Object[] columns() {
            return owner == null ? new Object[] {key} : new Object[] {key, owner, balance};
        }
    }
}
