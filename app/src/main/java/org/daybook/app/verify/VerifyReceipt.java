package org.daybook.app.verify;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.daybook.app.qr.QrReader;
import org.daybook.model.operation.ChainAnchor;
import org.daybook.model.operation.DeviceKey;
import org.daybook.model.operation.ReceiptStatement;
import org.daybook.model.operation.SignedReceipt;
import org.daybook.model.operation.UnreadableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `daybook verify receipt`
@Command(
    name = "receipt",
    description = {
      "Says whether a desk printed the code that stands on a receipt, and whether the centre holds"
          + " the operation that it names.",
      "Without --anchor and without --key nobody knows the desk's key, and nothing is said.",
      "With --day it also says whether the operation is under the seal of that day."
    },
    exitCodeListHeading = "Ends with:%n",
    exitCodeList = {
      "0:signed by the desk and, with --anchor, held by the centre; with --day sealed, too",
      "1:altered, or the centre holds something else under its number, or the day is broken, or"
          + " the operation took another amount",
      "2:nothing could be checked: no code, no key of this desk",
      "3:signed by the desk, and the centre does not hold it yet, or the day does not seal it, or"
          + " the journal does not hold it"
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyReceipt extends Verification {
  private static final int NOT_YET = 3;
  private static final int CONTRADICTED = 1;

  @Parameters(
      paramLabel = "RECEIPT",
      description = "the characters of the code, a file that holds them, or a picture of the code")
  private String receipt;

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description = "what `daybook server device anchor` wrote about the desk")
  private @Nullable Path anchorFile;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "the desk's key file, where there is no anchor: it knows the key, not the centre")
  private @Nullable Path keyFile;

  @Option(
      names = "--day",
      paramLabel = "FILE",
      description = "what `daybook server day` wrote about the day of the receipt, or a later one")
  private @Nullable Path dayFile;

  @Option(
      names = "--journal",
      paramLabel = "DIR",
      description = "data folder of the desk, whose journal holds what the operation took")
  private @Nullable Path journal;

  @Override
  int checked() throws NotCheckedException {
    var signed = signed(characters());
    var said = signed.statement();
    var anchor = new GivenFiles().anchor(anchorFile);
    if (anchor.filter(it -> !it.deviceId().equals(said.deviceId())).isPresent()) {
      throw new NotCheckedException(
          "the anchor is of another desk than " + said.deviceId() + ", which the code names");
    }
    var verdict = new ReceiptCheck(key(signed), anchor).check(signed);
    new ReceiptVerdictWords(said, anchor.map(ChainAnchor::takenAt))
        .of(verdict)
        .forEach(out()::println);
    int code = ReceiptVerdictWords.exitCode(verdict);
    if (code != 0 && code != NOT_YET) {
      return code;
    }
    return worst(code, sealed(said), journalled(said));
  }

  /// What contradicts goes before what is not there yet.
  private static int worst(int... codes) {
    return Arrays.stream(codes).anyMatch(it -> it == CONTRADICTED)
        ? CONTRADICTED
        : Arrays.stream(codes).max().orElse(0);
  }

  private int journalled(ReceiptStatement said) throws NotCheckedException {
    if (journal == null) {
      return 0;
    }
    var journals = DeskJournals.in(journal, keyFile);
    if (!journals.enrolment().deviceId().equals(said.deviceId())) {
      throw new NotCheckedException("the journal is of another desk than " + said.deviceId());
    }
    var verdict = new AmountCheck(journals.operations()).check(said);
    out().println(AmountVerdictWords.of(verdict));
    return AmountVerdictWords.exitCode(verdict);
  }

  /// What no desk signed is under no seal, so that the seal is asked last.
  private int sealed(ReceiptStatement said) throws NotCheckedException {
    var day = new GivenFiles().day(dayFile);
    if (day.isEmpty()) {
      return 0;
    }
    var verdict = new SealCheck(day.get()).check(said);
    var words = new SealVerdictWords(day.get());
    out().println(words.of(verdict));
    return SealVerdictWords.exitCode(verdict);
  }

  private static SignedReceipt signed(String characters) throws NotCheckedException {
    try {
      return SignedReceipt.read(characters);
    } catch (UnreadableException e) {
      throw new NotCheckedException(String.valueOf(e.getMessage()));
    }
  }

  /// The desk's own word: of the epoch that the code names.
  private Optional<DeviceKey> key(SignedReceipt signed) throws NotCheckedException {
    if (keyFile == null) {
      return Optional.empty();
    }
    var device = new GivenFiles().device(keyFile);
    var said = signed.statement();
    boolean isOfDesk =
        device.enrolment().map(it -> it.deviceId().equals(said.deviceId())).orElse(false);
    if (!isOfDesk) {
      throw new NotCheckedException("the key file is of another desk than " + said.deviceId());
    }
    return Optional.of(new DeviceKey(device.keys(said.epoch()).keys().publicKey()));
  }

  private String characters() throws NotCheckedException {
    if (receipt.startsWith(SignedReceipt.FORMAT)) {
      return receipt;
    }
    try {
      var file = Path.of(receipt);
      var picture = ImageIO.read(file.toFile());
      if (picture != null) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var dots = picture.getRGB(0, 0, width, height, null, 0, width);
        return new QrReader()
            .read(dots, width, height)
            .orElseThrow(() -> new NotCheckedException("no code is seen in " + file));
      }
      // Spaces are characters of codes, ends of lines are not.
      return Files.readString(file).replaceAll("[\r\n]+$", "");
    } catch (CharacterCodingException e) {
      throw new NotCheckedException(receipt + " is neither a picture nor a text");
    } catch (IOException | InvalidPathException e) {
      throw new NotCheckedException("cannot read " + receipt + ": " + e.getMessage());
    }
  }
}
