package org.daybook.model.protocol;

import java.math.BigInteger;
import java.util.Arrays;
import org.daybook.model.operation.HashChain;

/// A sum of row hashes modulo 2^256: the same for the same rows in any order, and changed by one
/// row coming, going or changing without reading the others.
public final class RowDigest {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  public void add(byte[] rowBytes) {
    sum = sum.add(hash(rowBytes)).mod(MODULUS);
    rows++;
  }

  public void remove(byte[] rowBytes) {
    sum = sum.subtract(hash(rowBytes)).mod(MODULUS);
    rows--;
  }

  public long rows() {
    return rows;
  }

  /// 32 bytes, big endian.
  public byte[] value() {
    var bytes = sum.toByteArray();
    var value = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, value, 32 - length, length);
    return value;
  }

  @Override
  public String toString() {
    return rows + ":" + Arrays.hashCode(value());
  }

  private static BigInteger hash(byte[] rowBytes) {
    return new BigInteger(1, HashChain.sha256(rowBytes));
  }
}
