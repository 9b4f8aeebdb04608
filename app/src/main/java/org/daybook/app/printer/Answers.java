package org.daybook.app.printer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Blocks that a printer sent before it came to the end of what it was asked.
///
/// @param blocks without their first byte and their zero
record Answers(List<List<Integer>> blocks) {
  private static final int NAME = 2;

  /// Its identifier, and whether others follow.
  private static final int MARKS_HEAD = 2;

  Answers {
    blocks = List.copyOf(blocks);
  }

  /// The names of what is marked; empty where the printer does not know the question.
  Optional<Set<String>> marks() {
    var names = new HashSet<String>();
    boolean answered = false;
    for (var block : blocks) {
      if (block.getFirst() == EscPos.BLOCK_OF_MARKS) {
        answered = true;
        for (int i = MARKS_HEAD; i + NAME <= block.size(); i += NAME) {
          names.add(text(block.subList(i, i + NAME)));
        }
      }
    }
    return answered ? Optional.of(names) : Optional.empty();
  }

  /// Whether all before this name is on paper.
  boolean printed(String name) {
    return blocks.stream()
        .filter(it -> it.getFirst() == EscPos.BLOCK_OF_DONE)
        .anyMatch(it -> text(it.subList(1, it.size())).equals(name));
  }

  Answers and(List<Integer> block) {
    var all = new ArrayList<>(blocks);
    if (!block.isEmpty()) {
      all.add(List.copyOf(block));
    }
    return new Answers(all);
  }

  private static String text(List<Integer> bytes) {
    var text = new StringBuilder();
    bytes.forEach(it -> text.append((char) it.intValue()));
    return text.toString();
  }
}
