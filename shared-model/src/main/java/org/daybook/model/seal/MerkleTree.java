package org.daybook.model.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A Merkle tree over leaves in a fixed order, hashed as RFC 9162 (Certificate Transparency),
/// section 2.1 says: SHA-256, with another first byte for leaves than for nodes, so that neither
/// can stand for the other. That a leaf is among them is shown by an [InclusionProof] of log2(n)
/// hashes.
public final class MerkleTree {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final List<byte[]> hashes;

  private MerkleTree(List<byte[]> hashes) {
    this.hashes = hashes;
  }

  /// @param leaves the bytes of each leaf
  public static MerkleTree of(List<byte[]> leaves) {
    return new MerkleTree(leaves.stream().map(MerkleTree::leaf).toList());
  }

  /// 64 hexadecimal digits. A tree without leaves has the hash of nothing.
  public String root() {
    return HexFormat.of().formatHex(hashes.isEmpty() ? sha256() : node(hashes));
  }

  /// Shows that the leaf at a place is in the tree.
  ///
  /// @throws IndexOutOfBoundsException when there is no such leaf
  public InclusionProof proof(int place) {
    var path = new ArrayList<String>();
    walk(hashes.subList(place, place + 1), hashes, place, path);
    return new InclusionProof(place, hashes.size(), path);
  }

  private static void walk(List<byte[]> leaf, List<byte[]> within, int place, List<String> path) {
    if (within.size() == leaf.size()) {
      return;
    }
    int half = half(within.size());
    var left = within.subList(0, half);
    var right = within.subList(half, within.size());
    if (place < half) {
      walk(leaf, left, place, path);
      path.add(HexFormat.of().formatHex(node(right)));
    } else {
      walk(leaf, right, place - half, path);
      path.add(HexFormat.of().formatHex(node(left)));
    }
  }

  private static byte[] node(List<byte[]> within) {
    if (within.size() == 1) {
      return within.getFirst();
    }
    int half = half(within.size());
    return node(node(within.subList(0, half)), node(within.subList(half, within.size())));
  }

  /// The largest power of two below the number of leaves.
  static int half(int size) {
    return Integer.highestOneBit(size - 1);
  }

  static byte[] leaf(byte[] bytes) {
    return sha256(new byte[] {LEAF}, bytes);
  }

  static byte[] node(byte[] left, byte[] right) {
    return sha256(new byte[] {NODE}, left, right);
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
