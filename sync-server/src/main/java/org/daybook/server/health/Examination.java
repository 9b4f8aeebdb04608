package org.daybook.server.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.desk.sync.StuckCode;
import org.daybook.model.device.DeviceState;
import org.daybook.server.store.DeviceHealth;
import org.daybook.server.store.DeviceHealth.Refusal;
import org.jspecify.annotations.Nullable;

/// What is wrong with a desk, from what is known of it. What a desk says is shown and nothing more:
/// a desk that lies fools whoever reads the list, and nobody else.
///
/// @param findings the worst first; empty where nothing is wrong
public record Examination(DeviceHealth desk, List<Finding> findings) {
  /// How long a desk may be silent unless somebody says otherwise.
  public static final Duration SILENT_AFTER = Duration.ofHours(24);

  private static final Duration NEVER_SEEN_AFTER = Duration.ofHours(1);
  private static final Duration BACKLOG_OLD_AFTER = Duration.ofMinutes(15);
  private static final Duration BEHIND_AFTER = Duration.ofMinutes(30);

  /// Those that fail first, by their worst ailment, then those that wait longest.
  public static final Comparator<Examination> WORST_FIRST =
      Comparator.comparing(Examination::worst, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Comparator.comparingInt(Examination::waiting).reversed())
          .thenComparing(it -> it.desk().branch())
          .thenComparing(it -> it.desk().name())
          .thenComparing(it -> it.desk().id(), Comparator.comparing(UUID::toString));

  /// @param words a clause for people
  public record Finding(Ailment ailment, String words) {}

  public static Examination of(DeviceHealth desk, Instant now, Duration silentAfter) {
    var findings = new ArrayList<Finding>();
    if (desk.state() == DeviceState.ACTIVE) {
      active(desk, now, silentAfter, findings);
    } else if (desk.state() == DeviceState.REVOKED) {
      unsent(desk).ifPresent(findings::add);
    }
    findings.sort(Comparator.comparing(Finding::ailment));
    return new Examination(desk, List.copyOf(findings));
  }

  public boolean fails() {
    return !findings.isEmpty();
  }

  private @Nullable Ailment worst() {
    return findings.isEmpty() ? null : findings.getFirst().ailment();
  }

  private int waiting() {
    return desk.told().map(DeviceHealth.Told::waiting).orElse(0);
  }

  private static void active(
      DeviceHealth desk, Instant now, Duration silentAfter, List<Finding> findings) {
    if (desk.seen().isEmpty()) {
      if (desk.enrolledAt().plus(NEVER_SEEN_AFTER).isBefore(now)) {
        findings.add(
            new Finding(
                Ailment.NEVER_SEEN,
                "it enrolled " + ago(desk.enrolledAt(), now) + ", not seen since"));
      }
      return;
    }
    var seen = desk.seen().get();
    if (seen.at().plus(silentAfter).isBefore(now)) {
      findings.add(new Finding(Ailment.SILENT, "nothing heard of it for " + time(seen.at(), now)));
    }
    seen.push()
        .ifPresent(
            it -> findings.add(new Finding(Ailment.PUSHES_REFUSED, refused("pushes", it, now))));
    seen.pull()
        .ifPresent(
            it -> findings.add(new Finding(Ailment.PULLS_REFUSED, refused("pulls", it, now))));
    var current = seen.currentAt();
    var since = current == null ? desk.enrolledAt() : current;
    if (seen.protocol() != null && since.plus(BEHIND_AFTER).isBefore(seen.at())) {
      findings.add(
          new Finding(
              Ailment.BEHIND,
              "in contact, but it does not take in what it is sent for " + time(since, seen.at())));
    }
    desk.told().ifPresent(told -> told(told, now, findings));
  }

  private static void told(DeviceHealth.Told told, Instant now, List<Finding> findings) {
    var stuck = told.stuck();
    if (stuck != null) {
      var since = told.stuckSince();
      var forHowLong = since == null ? "" : " for " + time(since, now);
      boolean canary = stuck.equals(StuckCode.CANARY_LATE.name());
      var ailment = canary ? Ailment.CANARY_LATE : Ailment.STUCK;
      findings.add(new Finding(ailment, words(stuck) + forHowLong));
    }
    var oldest = told.oldestAt();
    if (oldest != null && oldest.plus(BACKLOG_OLD_AFTER).isBefore(now)) {
      findings.add(
          new Finding(
              Ailment.BACKLOG_OLD,
              told.waiting() + " operations wait, the oldest for " + time(oldest, now)));
    }
  }

  private static Optional<Finding> unsent(DeviceHealth desk) {
    return desk.told()
        .filter(told -> told.waiting() > 0)
        .map(told ->
            new Finding(
                Ailment.REVOKED_UNSENT,
                "out of service, and " + told.waiting() + " operations not sent"));
  }

  private static String refused(String what, Refusal refusal, Instant now) {
    return "its "
        + what
        + " are refused with "
        + refusal.code()
        + " for "
        + time(refusal.since(), now);
  }

  private static String words(String code) {
    return Arrays.stream(StuckCode.values())
        .filter(it -> it.name().equals(code))
        .findFirst()
        .map(StuckCode::words)
        .orElse("it says " + code);
  }

  private static String ago(Instant since, Instant now) {
    return time(since, now) + " ago";
  }

  /// A length of time in the unit that fits it.
  public static String time(Instant since, Instant until) {
    var time = Duration.between(since, until);
    if (time.isNegative()) {
      return "0 min";
    }
    if (time.toHours() < 2) {
      return time.toMinutes() + " min";
    }
    return time.toDays() < 3 ? time.toHours() + " h" : time.toDays() + " days";
  }
}
