// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

/** Definitions with entities that live, for tests. */
final class LifeWorlds {
    static final String SHOP = """
            start: 2026-01-01T00:00:00Z
            pace: max
            end: {records: 6000}
            streams:
              customers:
                initial: 100
                key: id
                timestamp: now
                fields:
                  id: sequence(1)
                  name: Name.fullName
                  tier: change(0.5, pick('basic', 'plus'))
                  version: event
                life: {every: 10m, jitter: 5m}
              orders:
                arrive: {rate: 2/s, swing: 0.8, period: 1d, peak: '19:00'}
                key: id
                timestamp: now
                fields:
                  id: sequence(1000)
                  customer: ref(customers, zipf(1.1))
                  customer_id: customer.id
                  tier: customer.tier
                  price: decimal(5, 500)
                  quantity: integer(1, 9)
                  total: price * quantity
                  status: state
                  was: before.status
                  carrier: {type: string}
                  updated_at: now
                life:
                  at_most: 30d
                  states:
                    CREATED: {next: {PAID: 92, CANCELLED: 8}, after: exponential(1m)}
                    PAID: {next: SHIPPED, after: 3m x 1.65}
                    SHIPPED:
                      next: DELIVERED
                      after: 2m +- 30s
                      set: {carrier: "pick('DHL', 'UPS')"}
                    DELIVERED: {next: {RETURNED: 10, end: 90}, after: 1m..14m}
                    RETURNED: {set: {carrier: "'none'"}}
                    CANCELLED: {delete: true}
                emit:
                  - topic: orders
                  - topic: payments
                    when: state == 'PAID'
                    key: payment_id
                    fields:
                      payment_id: uuid()
                      order_id: id
                      amount: total
            """;

    static final String ACCOUNTS = """
            start: 2026-01-01T00:00:00Z
            pace: max
            end: {records: 3000}
            streams:
              accounts:
                initial: 20
                key: id
                fields:
                  id: sequence(1)
                  name: Name.fullName
                  city: change(0.2, Address.city)
                  balance: walk(0, 10000, 50)
                  version: event + 1
                life: {every: 1h, jitter: 50m, delete: 0.05}
                emit:
                  - {topic: db.accounts, value: debezium, tombstones: true}
            """;

    static final String DEVICES = """
            start: 2026-01-01T00:00:00Z
            pace: max
            end: 3h
            streams:
              devices:
                initial: 20
                key: device
                timestamp: now
                fields:
                  device: entity
                  _base: normal(20, 3)
                  fault: hold(10m, chance(0.1))
                  noise: anew(integer(0, 1000000))
                  temp: _base + 4 * wave(1d, '15:00') + if(fault, 35, 0)
                  before_temp: before.temp
                  at: now
                life: {every: 10s, jitter: 3s}
                emit:
                  - topic: readings
                  - {topic: alerts, when: "fault and not coalesce(before.fault, false)"}
            """;

    private LifeWorlds() {}
}
