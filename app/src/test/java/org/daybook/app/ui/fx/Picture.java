package org.daybook.app.ui.fx;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// A scene as a PNG file under `target/`, for people to look at.
public final class Picture {

  private Picture() {}

  public static BufferedImage of(Scene scene) {
    return of(scene.snapshot(null));
  }

  private static BufferedImage of(WritableImage shot) {
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = shot.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return image;
  }

  public static void save(Scene scene, String name) throws IOException {
    save(of(scene), name);
  }

  /// As the scene's root looks on a screen of twice the points, whatever size it was laid out at.
  static void saveTwiceAsLarge(Scene scene, String name) throws IOException {
    var root = scene.getRoot();
    var how = new SnapshotParameters();
    how.setFill(scene.getFill());
    how.setTransform(Transform.scale(2, 2));
    save(of(root.snapshot(how, null)), name);
  }

  private static void save(BufferedImage image, String name) throws IOException {
    Path file = Path.of("target", name + ".png");
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(image, "png", file.toFile());
  }
}
