package org.daybook.app.service.cash;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.audit.AuditReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Price;
import org.daybook.model.cash.SetCashPolicy;
import org.daybook.model.cash.SetPrice;
import org.daybook.model.command.Command;
import org.daybook.model.course.Cohort;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.row.Facts;
import org.daybook.model.value.FoldedText;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Reads and changes cashboxes, prices and the branch's policy of cash.
public final class CashSetupService {
  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Clock clock;

  public CashSetupService(
      Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.clock = clock;
  }

  /// Empty until the desk knows its organisation.
  public Optional<CashSetup> read() {
    return replica.read(facts ->
        facts
            .find(Organisation.TABLE, identity.organisationId())
            .map(it -> {
              var policy = CashPolicy.of(identity.organisationId(), identity.branchId(), facts);
              return new CashSetup(
                  it.currency(),
                  cashboxes(facts),
                  prices(facts),
                  packages(facts),
                  policy,
                  new AuditReader(facts).of(policy.id()));
            }));
  }

  private List<CashboxLine> cashboxes(Facts facts) {
    return facts.list(Cashbox.BY_BRANCH, identity.branchId()).stream()
        .map(it -> new CashboxLine(it.id(), it.name(), it.active()))
        .sorted(
            Comparator.comparing(CashboxLine::active)
                .reversed()
                .thenComparing(it -> FoldedText.fold(it.name())))
        .toList();
  }

  private List<PriceLine> prices(ReplicaReader facts) {
    var names = new CashNames(facts);
    var cohorts = new ArrayList<Cohort>();
    facts.each(
        Cohort.TABLE,
        it -> {
          if (it.branchId().equals(identity.branchId()) && !it.state().ended()) {
            cohorts.add(it);
          }
        });
    cohorts.sort(
        Comparator.comparing((Cohort it) -> FoldedText.fold(names.course(it)))
            .thenComparing(Cohort::courseId)
            .thenComparing(it -> FoldedText.fold(it.name())));
    var lines = new ArrayList<PriceLine>();
    UUID last = null;
    for (var cohort : cohorts) {
      if (!cohort.courseId().equals(last)) {
        last = cohort.courseId();
        lines.add(line(last, names.course(cohort), null, facts));
      }
      lines.add(line(cohort.id(), names.course(cohort), cohort.name(), facts));
    }
    return lines;
  }

  private List<PackageLine> packages(Facts facts) {
    var packages = new PackageReader(facts, identity);
    return packages.catalogue().stream()
        .sorted(Comparator.comparing(ClassPackage::active).reversed())
        .map(it ->
            new PackageLine(
                it.id(),
                it.name(),
                it.subjectId(),
                packages.about(it.subjectId()),
                it.credits(),
                it.priceMinor(),
                it.active()))
        .toList();
  }

  private PriceLine line(UUID subjectId, String course, @Nullable String cohort, Facts facts) {
    return new PriceLine(
        subjectId,
        course,
        cohort,
        price(subjectId, PaymentPurpose.ENROLMENT, facts),
        price(subjectId, PaymentPurpose.SESSION, facts));
  }

  private @Nullable Long price(UUID subjectId, PaymentPurpose purpose, Facts facts) {
    return facts
        .find(Price.TABLE, Price.idOf(identity.branchId(), subjectId, purpose))
        .filter(Price::active)
        .map(Price::amountMinor)
        .orElse(null);
  }

  /// The id of a cashbox that a gesture is going to set up.
  public UUID newCashbox(UUID intentId) {
    return RowIds.fresh(clock.instant(), ("cashbox" + intentId).getBytes(StandardCharsets.UTF_8));
  }

  /// Puts a cashbox at the branch, renames it or puts it out of use.
  public CaptureResult define(UUID staffId, UUID intentId, CashboxLine it) {
    return capture(staffId, intentId, new DefineCashbox(it.cashboxId(), it.name(), it.active()));
  }

  /// The id of a package that a gesture is going to set up.
  public UUID newPackage(UUID intentId) {
    return RowIds.fresh(clock.instant(), ("package" + intentId).getBytes(StandardCharsets.UTF_8));
  }

  /// Puts a package of lessons into what the branch sells, changes it or takes it out.
  public CaptureResult define(UUID staffId, UUID intentId, String currency, PackageLine it) {
    return capture(
        staffId,
        intentId,
        new DefinePackage(
            it.packageId(),
            it.name(),
            it.subjectId(),
            it.credits(),
            currency,
            it.priceMinor(),
            it.active()));
  }

  /// Says what something costs.
  ///
  /// @param amountMinor null where nothing is asked for it
  public CaptureResult price(
      UUID staffId,
      UUID intentId,
      UUID subjectId,
      PaymentPurpose purpose,
      String currency,
      @Nullable Long amountMinor) {
    return capture(
        staffId,
        intentId,
        new SetPrice(
            subjectId,
            purpose,
            currency,
            amountMinor == null ? 0 : amountMinor,
            amountMinor != null));
  }

  /// Says how the branch deals with cash.
  public CaptureResult policy(UUID staffId, UUID intentId, String currency, CashPolicy it) {
    return capture(
        staffId,
        intentId,
        new SetCashPolicy(
            it.dayStartsAtMinute(),
            it.taxName(),
            it.taxBasisPoints(),
            it.taxIncluded(),
            currency,
            it.toleranceMinor(),
            it.moneyBack(),
            it.refundAloneMinor()));
  }

  private CaptureResult capture(UUID staffId, UUID intentId, Command command) {
    return capture.capture(Gesture.of(intentId, staffId, command));
  }
}
