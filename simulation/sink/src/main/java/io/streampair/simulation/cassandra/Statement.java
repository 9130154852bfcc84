// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement that writes, as it is parsed.
 *
 * @param kind what it does
 * @param table the full name of its table
 * @param variables in their order
 * @param deleted the columns that a delete names; none if it deletes rows
 * @param condition under which it writes
 */
public record Statement(Kind kind, String table, List<Variable> variables, List<String> deleted, Condition condition) {
    static final String TTL = "[ttl]";
    static final String TIMESTAMP = "[timestamp]";

    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    /** Whether its row must be there. */
    public enum Condition {
        NONE,
        EXISTS,
        NOT_EXISTS
    }

    /** What becomes of a variable. */
    public enum Use {
        SET,
        ADD,
        REMOVE,
        KEY,
        TTL,
        TIMESTAMP
    }

    /** A variable and the column that it is for. */
    public record Variable(String name, Use use) {}

    boolean isConditional() {
        return condition != Condition.NONE;
    }

    static Statement parse(String cql) {
        CqlTokens tokens = new CqlTokens(cql);
        if (tokens.takes("INSERT")) {
            return insert(tokens);
        }
        if (tokens.takes("UPDATE")) {
            return update(tokens);
        }
        tokens.expect("DELETE");
        return delete(tokens);
    }

    private static Statement insert(CqlTokens tokens) {
        tokens.expect("INTO");
        String table = tokens.tableName();
        tokens.expect("(");
        List<Variable> variables = new ArrayList<>();
        do {
            variables.add(new Variable(tokens.name(), Use.SET));
        } while (tokens.takes(","));
        tokens.expect(")", "VALUES", "(");
        do {
            tokens.variable();
        } while (tokens.takes(","));
        tokens.expect(")");
        Condition condition = condition(tokens);
        using(tokens, variables);
        return new Statement(Kind.INSERT, table, variables, List.of(), condition);
    }

    private static Statement update(CqlTokens tokens) {
        String table = tokens.tableName();
        List<Variable> variables = new ArrayList<>();
        using(tokens, variables);
        tokens.expect("SET");
        do {
            variables.add(assignment(tokens));
        } while (tokens.takes(","));
        where(tokens, variables);
        return new Statement(Kind.UPDATE, table, variables, List.of(), condition(tokens));
    }

    private static Variable assignment(CqlTokens tokens) {
        String column = tokens.name();
        tokens.expect("=");
        Use use = Use.SET;
        if (tokens.takes(column)) {
            use = tokens.takes("+") ? Use.ADD : Use.REMOVE;
            if (use == Use.REMOVE) {
                tokens.expect("-");
            }
        }
        tokens.variable();
        return new Variable(column, use);
    }

    private static Statement delete(CqlTokens tokens) {
        List<String> deleted = new ArrayList<>();
        while (!tokens.takes("FROM")) {
            deleted.add(tokens.name());
            tokens.takes(",");
        }
        String table = tokens.tableName();
        List<Variable> variables = new ArrayList<>();
        using(tokens, variables);
        where(tokens, variables);
        return new Statement(Kind.DELETE, table, variables, deleted, condition(tokens));
    }

    private static Condition condition(CqlTokens tokens) {
        if (!tokens.takes("IF")) {
            return Condition.NONE;
        }
        boolean isNegated = tokens.takes("NOT");
        tokens.expect("EXISTS");
        return isNegated ? Condition.NOT_EXISTS : Condition.EXISTS;
    }

    private static void using(CqlTokens tokens, List<Variable> variables) {
        if (!tokens.takes("USING")) {
            return;
        }
        do {
            boolean isTtl = tokens.takes("TTL");
            if (!isTtl) {
                tokens.expect("TIMESTAMP");
            }
            tokens.variable();
            variables.add(isTtl ? new Variable(TTL, Use.TTL) : new Variable(TIMESTAMP, Use.TIMESTAMP));
        } while (tokens.takes("AND"));
    }

    private static void where(CqlTokens tokens, List<Variable> variables) {
        tokens.expect("WHERE");
        do {
            variables.add(new Variable(tokens.name(), Use.KEY));
            tokens.expect("=");
            tokens.variable();
        } while (tokens.takes("AND"));
    }
}
