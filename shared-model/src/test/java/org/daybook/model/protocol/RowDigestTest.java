package org.daybook.model.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Random;
import org.daybook.model.operation.HashChain;
import org.junit.jupiter.api.Test;

class RowDigestTest {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  @Test
  void isTheSumOfTheHashesModuloTwoToThe256() {
    var random = new Random(7);
    var digest = new RowDigest();
    var sum = BigInteger.ZERO;
    for (int i = 0; i < 1_000; i++) {
      var row = new byte[40];
      random.nextBytes(row);
      var hash = new BigInteger(1, HashChain.sha256(row));
      if (i % 3 == 0) {
        digest.remove(row);
        sum = sum.subtract(hash).mod(MODULUS);
      } else {
        digest.add(row);
        sum = sum.add(hash).mod(MODULUS);
      }
      assertEquals(sum, new BigInteger(1, digest.value()));
    }
  }

  @Test
  void rowsThatCameAndWentLeaveNothing() {
    var digest = new RowDigest();
    var other = new RowDigest();
    var rows = new ArrayList<byte[]>();
    for (int i = 0; i < 100; i++) {
      rows.add(new byte[] {(byte) i});
    }
    rows.forEach(digest::add);
    rows.reversed().forEach(other::add);
    assertArrayEquals(digest.value(), other.value());
    digest.remove(other);
    assertTrue(digest.isNothing());
    rows.forEach(digest::add);
    rows.forEach(digest::remove);
    assertTrue(digest.isNothing());
  }
}
