package org.daybook.app.verify;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.seal.DayAnchor;
import org.daybook.model.seal.DayAnchor.Leaf;
import org.daybook.model.seal.WatermarkState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `daybook verify day`
@Command(
    name = "day",
    description = {
      "Reckons the root of a sealed day anew, from what the centre holds of it, and says whether it"
          + " is the seal's.",
      "With --kept it is compared with what was written earlier: only so does it show that somebody"
          + " who may write the database has sealed the day anew, and what was changed.",
      "With --journal, and at a desk of the branch, it is compared with the root that the desk"
          + " signed when it reported the day."
    },
    exitCodeListHeading = "Ends with:%n",
    exitCodeList = {
      "0:intact",
      "1:broken; the line says where",
      "2:nothing could be checked: no such file, or another day, or no journal of a desk",
      "3:intact, and the desk whose journal was given has not signed the root"
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyDay extends Verification {
  private static final int INTACT = 0;
  private static final int BROKEN = 1;
  private static final int NOT_SIGNED = 3;

  @Parameters(paramLabel = "FILE", description = "what `daybook server day` wrote")
  private Path file;

  @Option(
      names = "--kept",
      paramLabel = "FILE",
      description = "what it wrote earlier of the same day, kept by somebody else")
  private @Nullable Path kept;

  @Option(
      names = "--journal",
      paramLabel = "DIR",
      description = "data folder of a desk, which may have signed the root")
  private @Nullable Path journal;

  @Mixin private final KeyOption key = new KeyOption();

  @Override
  int checked() throws NotCheckedException {
    var given = new GivenFiles();
    var day = given.day(file).orElseThrow();
    var earlier = given.day(kept);
    if (earlier.isPresent() && !sameDay(day, earlier.get())) {
      throw new NotCheckedException("what was kept is of another day or branch");
    }
    // Asked before anything is said, so that what cannot be checked says nothing else.
    var signer = signer(day);
    int code = verdict(day, earlier);
    return signer.isEmpty() ? code : worse(code, signed(day, signer.get()));
  }

  /// The desk whose journal is given, or the one at this machine.
  private Optional<Signer> signer(DayAnchor day) throws NotCheckedException {
    if (journal != null) {
      return Optional.of(Signer.of(key.journals(journal)));
    }
    var home = Path.of(System.getProperty("user.home"));
    var here = DeskJournals.atHome(home, day.branchId());
    try {
      return here.isEmpty() ? Optional.empty() : Optional.of(Signer.of(here.get()));
    } catch (NotCheckedException e) {
      tell("the desk of this machine is not asked: " + e.getMessage());
      return Optional.empty();
    }
  }

  /// A desk that may have signed the root.
  private record Signer(UUID deviceId, List<SealedOperation> operations) {
    static Signer of(DeskJournals journals) throws NotCheckedException {
      return new Signer(journals.enrolment().deviceId(), journals.operations());
    }
  }

  private static boolean sameDay(DayAnchor one, DayAnchor other) {
    return one.branchId().equals(other.branchId())
        && one.businessDate().equals(other.businessDate());
  }

  private int verdict(DayAnchor day, Optional<DayAnchor> earlier) {
    var out = out();
    var date = day.businessDate();
    if (earlier.isPresent()) {
      var changed = changed(earlier.get(), day);
      if (changed.isPresent()) {
        out.println(date + "  BROKEN  " + changed.get());
        return BROKEN;
      }
      if (!earlier.get().root().equals(day.root())) {
        out.println(date + "  BROKEN  the seal's root is another one than was kept");
        return BROKEN;
      }
    }
    if (!day.reckoned().equals(day.root())) {
      out.println(
          date
              + "  BROKEN  what the centre holds of the day has another root than its seal;"
              + " --kept says what was changed");
      return BROKEN;
    }
    intact(day, earlier.isPresent(), out);
    return INTACT;
  }

  /// A broken day goes before one that is not signed.
  private static int worse(int one, int other) {
    return one == INTACT || other == BROKEN ? other : one;
  }

  /// What the desk has signed of the day's root.
  private int signed(DayAnchor day, Signer signer) {
    var out = out();
    var reports = new RootCheck(day).check(signer.operations());
    var deviceId = signer.deviceId();
    for (var report : reports) {
      out.println(
          report.same()
              ? "  desk " + deviceId + " signed this root in operation " + report.place()
              : day.businessDate()
                  + "  BROKEN  desk "
                  + deviceId
                  + " signed another root in operation "
                  + report.place()
                  + ": "
                  + report.root());
    }
    if (reports.isEmpty()) {
      out.println("  desk " + deviceId + " has signed no root of this day");
      return journal == null ? INTACT : NOT_SIGNED;
    }
    return reports.stream().allMatch(RootCheck.Signed::same) ? INTACT : BROKEN;
  }

  private static void intact(DayAnchor day, boolean compared, PrintWriter out) {
    out.println(
        day.businessDate()
            + "  INTACT  sealed, "
            + day.leaves().size()
            + " things under root "
            + day.root());
    out.println(
        compared
            ? "  the same as was kept"
            : "  not compared with an earlier copy, so a day that was sealed anew would not show:"
                + " use --kept, or --journal of a desk, whose signed report names the root");
    out.println("  " + day.completeness());
    day.reports().stream()
        .filter(it -> it.state() != WatermarkState.REPORTED)
        .forEach(it -> out.println("  device " + it.deviceId() + " " + it.state()));
    day.corrections()
        .forEach(it ->
            out.println(
                "  "
                    + it.kind()
                    + " "
                    + it.aboutId()
                    + it.sealedInId()
                        .map(later -> ", sealed in a correction by day " + later)
                        .orElse(", not sealed yet")));
  }

  /// The first thing under the seal that is not what was kept.
  private static Optional<String> changed(DayAnchor kept, DayAnchor now) {
    for (int place = 0; place < Math.max(kept.leaves().size(), now.leaves().size()); place++) {
      var was = place < kept.leaves().size() ? kept.leaves().get(place) : null;
      var is = place < now.leaves().size() ? now.leaves().get(place) : null;
      var change = change(was, is);
      if (change.isPresent()) {
        return Optional.of("at thing " + (place + 1) + ": " + change.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> change(@Nullable Leaf was, @Nullable Leaf is) {
    if (was == null) {
      return Optional.ofNullable(is).map(it -> it.id() + " was added");
    }
    if (is == null) {
      return Optional.of(was.id() + " was taken out");
    }
    if (!was.id().equals(is.id())) {
      return Optional.of(was.id() + " was expected, and " + is.id() + " is there");
    }
    return Arrays.equals(was.bytes(), is.bytes())
        ? Optional.empty()
        : Optional.of(was.id() + " was changed");
  }
}
