package org.daybook.app.ui.text;

/// Keeps words of the other direction from pulling their neighbours along: in an English line the
/// number behind an Arabic name would otherwise be shown before it. A mark of the line's direction
/// on both sides ends the name; the mark itself is invisible.
final class Direction {
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";

  private Direction() {}

  /// The words, marked where they hold any of the other direction.
  static String keep(String words, boolean lineRightToLeft) {
    boolean foreign = words.codePoints().anyMatch(c -> isStrong(c, !lineRightToLeft));
    if (!foreign) {
      return words;
    }
    var mark = lineRightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
    return mark + words + mark;
  }

  /// Whether the first letter says that these words are read from right to left.
  static boolean isRightToLeft(String words) {
    return words.codePoints().filter(Character::isLetter).limit(1).anyMatch(c -> isStrong(c, true));
  }

  private static boolean isStrong(int codePoint, boolean rightToLeft) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> !rightToLeft;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          rightToLeft;
      default -> false;
    };
  }
}
