package org.daybook.app.service.cash;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.operation.Outcome;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.packages.sale.RefundPackage;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// Gives students packages for nothing, and takes packages back into their wallets.
public final class PackageService {
  /// Stands for the reason that would be given, where only whether the rule agrees is asked.
  private static final String SOME_REASON = "-";

  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Rehearsal rehearsal;

  public PackageService(
      Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// Packages that the branch sells, by the words of their names and courses, and what the rule
  /// says to giving them to the student.
  public List<GrantedPackage> find(UUID staffId, UUID studentId, String text) {
    var words = List.of(FoldedText.fold(text).split("\\s+", -1));
    return replica.read(facts -> {
      var reader = new PackageReader(facts, identity);
      return reader.catalogue().stream()
          .filter(ClassPackage::active)
          .map(it -> offer(it, staffId, studentId, reader, facts))
          .filter(it -> fits(words, it))
          .toList();
    });
  }

  private GrantedPackage offer(
      ClassPackage it, UUID staffId, UUID studentId, PackageReader reader, ReplicaReader facts) {
    return new GrantedPackage(
        it.id(),
        it.name(),
        reader.about(it.subjectId()),
        it.credits(),
        objection(new GrantPackage(studentId, it.id(), SOME_REASON), staffId, facts));
  }

  private static boolean fits(List<String> words, GrantedPackage it) {
    var own = List.of(FoldedText.fold(it.name() + " " + it.about()).split("\\s+", -1));
    return words.stream().allMatch(word -> own.stream().anyMatch(each -> each.startsWith(word)));
  }

  private @Nullable Reason objection(Command command, UUID staffId, ReplicaReader facts) {
    var verdict = rehearsal.verdict(command, staffId, facts);
    return verdict.outcome() == Outcome.REJECTED ? verdict.reason() : null;
  }

  /// Gives a student a package for nothing.
  public CaptureResult grant(
      UUID staffId, UUID intentId, UUID studentId, UUID packageId, String reason) {
    return capture.capture(
        Gesture.of(intentId, staffId, new GrantPackage(studentId, packageId, reason)));
  }

  /// Takes a package back, with all that is left of it into the wallet.
  public CaptureResult giveBack(UUID staffId, UUID intentId, UUID studentPackageId, String reason) {
    return capture.capture(
        Gesture.of(intentId, staffId, new RefundPackage(studentPackageId, reason)));
  }
}
