package org.daybook.installer.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// The pictures of a tour, as PNG files in a folder that holds no others.
final class Album {
  private final Path folder;

  private Album(Path folder) {
    this.folder = folder;
  }

  /// An empty album: the pictures of an earlier tour go, so that none is taken for today's.
  static Album empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var earlier = Files.newDirectoryStream(folder, "*.png")) {
      for (var picture : earlier) {
        Files.delete(picture);
      }
    }
    return new Album(folder);
  }

  Path add(int number, String name, WritableImage picture) throws IOException {
    var file = folder.resolve(fileName(number, name));
    ImageIO.write(drawn(picture), "png", file.toFile());
    return file;
  }

  static String fileName(int number, String name) {
    // The desk that is shown may speak Arabic, and then figures of the process do.
    return String.format(Locale.ROOT, "%02d-%s.png", number, name);
  }

  private static BufferedImage drawn(WritableImage picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    var pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }
}
