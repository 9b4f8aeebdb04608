package org.daybook.model.seal;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// Shows that a leaf is in a [MerkleTree] of which only the root is known.
///
/// @param place the leaf's place, from 0
/// @param size how many leaves the tree has
/// @param path the hashes beside the way from the leaf to the root, the leaf's neighbour first,
///   each 64 hexadecimal digits
public record InclusionProof(int place, int size, List<String> path) {
  public InclusionProof {
    path = List.copyOf(path);
    if (place < 0 || place >= size) {
      throw new IllegalArgumentException("no leaf " + place + " among " + size);
    }
  }

  /// Whether a leaf with these bytes stands at this place of the tree with that root.
  public boolean shows(byte[] leaf, String root) {
    if (path.size() != depth(place, size)) {
      return false;
    }
    try {
      var reached = climb(MerkleTree.leaf(leaf), place, size, path.size());
      return MessageDigest.isEqual(reached, HexFormat.of().parseHex(root));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private byte[] climb(byte[] leaf, int at, int within, int left) {
    if (within == 1) {
      return leaf;
    }
    int half = MerkleTree.half(within);
    var beside = HexFormat.of().parseHex(path.get(left - 1));
    return at < half
        ? MerkleTree.node(climb(leaf, at, half, left - 1), beside)
        : MerkleTree.node(beside, climb(leaf, at - half, within - half, left - 1));
  }

  private static int depth(int at, int within) {
    if (within == 1) {
      return 0;
    }
    int half = MerkleTree.half(within);
    return 1 + (at < half ? depth(at, half) : depth(at - half, within - half));
  }
}
