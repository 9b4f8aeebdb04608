package org.daybook.model.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
  /// The published vectors of Certificate Transparency's reference implementation.
  @Test
  void hashesAsCertificateTransparencyDoes() {
    var leaves =
        List.of(
                "",
                "00",
                "10",
                "2021",
                "3031",
                "40414243",
                "5051525354555657",
                "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HexFormat.of()::parseHex)
            .toList();
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        MerkleTree.of(List.of()).root());
    assertEquals(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        MerkleTree.of(leaves.subList(0, 1)).root());
    assertEquals(
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        MerkleTree.of(leaves.subList(0, 2)).root());
    assertEquals(
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        MerkleTree.of(leaves).root());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 33})
  void everyLeafHasAProofThatHoldsForNothingElse(int size) {
    var leaves = leaves(size);
    var tree = MerkleTree.of(leaves);
    for (int place = 0; place < size; place++) {
      var proof = tree.proof(place);
      assertTrue(proof.shows(leaves.get(place), tree.root()));
      assertFalse(proof.shows(bytes("something else"), tree.root()));
      assertFalse(proof.shows(leaves.get(place), "00".repeat(32)));
      assertFalse(proof.shows(leaves.get(place), "no root"));
      for (int other = 0; other < size; other++) {
        assertEquals(other == place, tree.proof(other).shows(leaves.get(place), tree.root()));
      }
      for (int step = 0; step < proof.path().size(); step++) {
        var path = new ArrayList<>(proof.path());
        path.set(step, "00".repeat(32));
        assertFalse(new InclusionProof(place, size, path).shows(leaves.get(place), tree.root()));
      }
    }
    assertThrows(IndexOutOfBoundsException.class, () -> tree.proof(size));
  }

  @Test
  void theOrderAndNumberOfLeavesCount() {
    var leaves = leaves(5);
    assertNotEquals(MerkleTree.of(leaves).root(), MerkleTree.of(leaves.reversed()).root());
    assertNotEquals(MerkleTree.of(leaves).root(), MerkleTree.of(leaves.subList(0, 4)).root());
    assertThrows(IllegalArgumentException.class, () -> new InclusionProof(3, 3, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new InclusionProof(-1, 3, List.of()));
    assertFalse(new InclusionProof(0, 2, List.of()).shows(leaves.getFirst(), "00"));
  }

  private static List<byte[]> leaves(int size) {
    return IntStream.range(0, size).mapToObj(n -> bytes("leaf " + n)).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
