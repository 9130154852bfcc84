// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/**
 * Bends a steady time line so that the rate swings around its mean once a period: up to {@code 1 + swing} times the
 * mean at the peak, down to {@code 1 - swing} times half a period later. The sine is followed by 1,024 straight pieces,
 * so that both directions take the same short time everywhere, and rounding never changes an order.
 */
final class Swing {
    private static final int PIECES = 1024;

    private final long period;
    private final double piecesAMicro;
    private final long[] bent = new long[PIECES + 1];
    private final double[] even = new double[PIECES + 1];
    private final double[] slopes = new double[PIECES];
    private final int[] firsts = new int[PIECES];

    /**
     * @param swing from 0 to 1
     * @param period in microseconds, at least 1 s
     * @param peak when the rate is highest, in microseconds since the start of a period
     */
    Swing(double swing, long period, long peak) {
        this.period = period;
        this.piecesAMicro = PIECES / (double) period;
        double circle = 2 * Math.PI / period;
        double atStart = StrictMath.sin(circle * peak);
        for (int i = 1; i <= PIECES; i++) {
            bent[i] = period / PIECES * i + period % PIECES * i / PIECES;
            double sine = StrictMath.sin(circle * (bent[i] - peak)) + atStart;
            even[i] = Math.max(even[i - 1], bent[i] + swing / circle * sine);
        }
        even[PIECES] = Math.max(even[PIECES - 1], (double) period);
        for (int i = 0; i < PIECES; i++) {
            slopes[i] = (bent[i + 1] - bent[i]) / (even[i + 1] - even[i]);
        }
        int piece = 0;
        for (int i = 0; i < PIECES; i++) {
            piece = pieceOf((double) period * i / PIECES, piece);
            firsts[i] = piece;
        }
    }

    /** The time that belongs to an even time; both in microseconds since the start. It never falls. */
    long bend(long time, double fraction) {
        long start = periodStart(time);
        double x = time - start + fraction;
        int piece = pieceOf(x, firsts[(int) Math.min(PIECES - 1, x * piecesAMicro)]);
        long width = bent[piece + 1] - bent[piece];
        long within = Math.min(width, (long) ((x - even[piece]) * slopes[piece]));
        return start + bent[piece] + within;
    }

    /** The start of the period of a time, in even and in bent time. */
    long periodStart(long time) {
        return time / period * period;
    }

    /** About the even time that {@link #bend} makes a time of, since {@link #periodStart}. */
    double straighten(long time) {
        long y = time % period;
        int piece = (int) Math.min(PIECES - 1, y * piecesAMicro);
        double x = even[piece] + (y - bent[piece]) / slopes[piece];
        return Math.min((double) period, x);
    }

    private int pieceOf(double x, int from) {
        int piece = from;
        // The table may point one too far, for a number that is rounded up.
        while (piece > 0 && even[piece] > x) {
            piece--;
        }
        while (piece < PIECES - 1 && even[piece + 1] <= x) {
            piece++;
        }
        return piece;
    }
}
