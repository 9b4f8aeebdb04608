package org.daybook.installer.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.daybook.installer.run.DemoCentre;
import org.daybook.installer.run.DemoFolder;
import org.daybook.installer.tour.TrainingRun;
import org.daybook.server.demo.DemoOrganisation;

/// Makes the cache of a desk's image: [TrainingRun] works for a minute at the image's desk, at a
/// real centre. Ends with an error where any of it fails, so that no image is built that only seems
/// to have a cache.
public final class TrainImage {
  private static final String SIGN_IN_NAME = "desk.nasr";

  /// What a display shows does not matter, and a build has none. The run looks for English words.
  private static final List<String> OPTIONS =
      List.of(
          "-Dglass.platform=Headless",
          "-Dprism.order=sw",
          "-Duser.language=en",
          "-Duser.country=GB");

  private TrainImage() {}

  /// @param arguments the folder of the image
  public static void main(String[] arguments) throws Exception {
    // As in ./daybook run: what the centre has to say goes to standard error.
    System.setProperty("logback.configurationFile", "org/daybook/installer/run/logback.xml");
    System.setProperty("org.jboss.logging.provider", "slf4j");
    var folder = new DemoFolder(Files.createTempDirectory("daybook-training"));
    folder.create();
    try {
      train(new DeskImage(Path.of(arguments[0])), folder);
    } finally {
      folder.clear();
    }
    // PostgreSQL's driver leaves threads behind.
    System.exit(0);
  }

  private static void train(DeskImage image, DemoFolder folder)
      throws IOException, SQLException, InterruptedException {
    var maker = new CacheMaker(image, image.classpath(), folder.root());
    try (var centre = DemoCentre.start(folder, Clock.systemUTC(), _ -> {})) {
      var program =
          List.of(
              TrainingRun.class.getName(),
              folder.desk().toString(),
              centre.url(),
              centre.activationCode(),
              SIGN_IN_NAME,
              DemoOrganisation.PASSWORD);
      maker.make(OPTIONS, program, Map.of(), image.cache());
    }
    maker.insistOnCache();
  }
}
