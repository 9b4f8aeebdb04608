package org.daybook.app.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.model.operation.ChainAnchor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `daybook verify journal`
@Command(
    name = "journal",
    description = {
      "Reads the journals of a desk from first to last byte and says whether they are what the desk"
          + " wrote. Nothing is changed; the desk may be running.",
      "With --anchor they are compared with what the centre holds: only so does it show that whole"
          + " records are missing at the end, or that somebody who has the key wrote them anew."
    },
    exitCodeListHeading = "Ends with:%n",
    exitCodeList = {
      "0:intact, or empty",
      "1:broken; the line says where and how",
      "2:nothing could be checked: no such folder, key or anchor",
      "3:intact but for an incomplete last record, as a crash leaves it",
      "4:written with another key"
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyJournal extends Verification {
  @Parameters(paramLabel = "DIR", description = "data folder of the desk")
  private Path folder;

  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description = "what `daybook server device anchor` wrote about this desk")
  private @Nullable Path anchorFile;

  @Override
  int checked() throws IOException, NotCheckedException {
    return checked(key.journals(folder), new GivenFiles().anchor(anchorFile));
  }

  private int checked(DeskJournals journals, Optional<ChainAnchor> anchor)
      throws IOException, NotCheckedException {
    var deviceId = journals.enrolment().deviceId();
    if (anchor.filter(it -> !it.deviceId().equals(deviceId)).isPresent()) {
      throw new NotCheckedException("the anchor is of another desk than " + deviceId);
    }
    int worst = 0;
    for (int epoch : journals.epochs()) {
      var words = new VerdictWords(DeskJournals.name(epoch), anchor.map(ChainAnchor::takenAt));
      var verdict = journals.check(epoch, anchor.map(it -> it.chain(epoch)));
      words.of(verdict).forEach(out()::println);
      worst = VerdictWords.worse(worst, VerdictWords.exitCode(verdict));
    }
    return worst;
  }
}
