package org.daybook.app.ui.paper;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// How dark pictures of one page are, block by block.
///
/// @param block the side of a block, in dots
/// @param most by how much the edges of letters can make a block darker, 0 to 1
record Ink(int block, double most) {

  /// Blocks that are darker in one picture than in the other by more than the edges of letters can
  /// be.
  List<String> differentBlocks(BufferedImage one, BufferedImage other) {
    var found = new ArrayList<String>();
    int width = Math.min(one.getWidth(), other.getWidth());
    int height = Math.min(one.getHeight(), other.getHeight());
    for (int y = 0; y + block <= height; y += block) {
      for (int x = 0; x + block <= width; x += block) {
        double difference = Math.abs(of(one, x, y) - of(other, x, y));
        if (difference > most) {
          found.add(x + "," + y + ": " + difference);
        }
      }
    }
    return found;
  }

  private double of(BufferedImage picture, int left, int top) {
    double ink = 0;
    for (int y = top; y < top + block; y++) {
      for (int x = left; x < left + block; x++) {
        ink += 255 - (picture.getRGB(x, y) & 0xFF);
      }
    }
    return ink / 255 / block / block;
  }

  /// How many dots of a picture are rather dark than light.
  static long dark(BufferedImage picture) {
    long dark = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return dark;
  }
}
