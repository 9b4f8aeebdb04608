package org.daybook.server.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PullReply;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.HealthReport;
import org.daybook.model.protocol.PullRequest;
import org.daybook.server.store.Sighting;
import org.jspecify.annotations.Nullable;

/// What this server sees of desks, in memory: a request costs no statement more for it. What is
/// news is kept soon after, what is not once in a minute.
public final class Sightings {
  private static final Duration KEPT_EVERY = Duration.ofMinutes(1);
  private static final int MOST_DEVICES = 20_000;

  private final Clock clock;
  private final Map<UUID, Seen> devices =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Seen> eldest) {
          return size() > MOST_DEVICES;
        }
      };

  public Sightings(Clock clock) {
    this.clock = clock;
  }

  /// A pull, and what became of it.
  public synchronized void pulled(DeviceIdentity device, PullRequest request, PullReply reply) {
    var now = clock.instant();
    seen(device, now).pulled(now, device, request, reply);
  }

  /// A pull that could not even be read.
  public synchronized void pullRefused(DeviceIdentity device, ErrorCode code) {
    var now = clock.instant();
    seen(device, now).pullRefused(now, code);
  }

  /// A push that was taken in.
  public synchronized void pushed(DeviceIdentity device) {
    var now = clock.instant();
    seen(device, now).pushed(now, null);
  }

  /// A push that was refused whole.
  public synchronized void pushRefused(DeviceIdentity device, ErrorCode code) {
    var now = clock.instant();
    seen(device, now).pushed(now, code.name());
  }

  /// What a desk says of itself.
  public synchronized void told(DeviceIdentity device, HealthReport report) {
    var now = clock.instant();
    seen(device, now).told(now, report);
  }

  /// What is to be kept now, by organisation. Whoever takes it keeps it.
  public synchronized Map<UUID, List<Sighting>> take() {
    var now = clock.instant();
    var taken = new HashMap<UUID, List<Sighting>>();
    devices.forEach((id, seen) -> {
      if (seen.isDue(now)) {
        taken.computeIfAbsent(seen.organisationId, _ -> new ArrayList<>()).add(seen.take(id, now));
      }
    });
    return taken;
  }

  /// Branches of which a desk was in contact since a moment, and first some time before, by
  /// organisation.
  ///
  /// @param settled how long ago it came
  public synchronized Map<UUID, Set<UUID>> branchesSince(Instant moment, Duration settled) {
    var came = clock.instant().minus(settled);
    var branches = new HashMap<UUID, Set<UUID>>();
    devices.values().stream()
        .filter(seen -> !seen.at.isBefore(moment) && !seen.since.isAfter(came))
        .forEach(seen ->
            branches.computeIfAbsent(seen.organisationId, _ -> new HashSet<>()).add(seen.branchId));
    return branches;
  }

  private Seen seen(DeviceIdentity device, Instant now) {
    var seen = devices.computeIfAbsent(device.id(), _ -> new Seen(device, now));
    seen.at = now;
    return seen;
  }

  /// One desk.
  private static final class Seen {
    private final UUID organisationId;
    private final UUID branchId;
    private final Instant since;
    private Instant at;
    private Instant takenAt = Instant.MIN;
    private boolean isNews = true;
    private boolean isTaken;
    private @Nullable Instant currentAt;
    private List<Cursor> answered = List.of();
    private @Nullable Instant answeredAt;
    private Sighting.@Nullable Pull pull;
    private Sighting.@Nullable Answered push;
    private Sighting.@Nullable Told told;
    private @Nullable String pullRefusal;
    private @Nullable String pushRefusal;

    Seen(DeviceIdentity device, Instant now) {
      this.organisationId = device.organisationId();
      this.branchId = device.branchId();
      this.since = now;
      this.at = now;
    }

    void pulled(Instant now, DeviceIdentity device, PullRequest request, PullReply reply) {
      isTaken = false;
      var versions = versions(request.cursors());
      if (answeredAt != null && reaches(versions, answered)) {
        // It has taken in what it was answered then.
        currentAt = answeredAt;
      }
      String refusal =
          switch (reply) {
            case PullReply.Refused(var code, var _) -> code.name();
            case PullReply.Answered(var answer) -> {
              answered = answer.cursors();
              answeredAt = now;
              currentAt = reaches(versions, answered) ? now : currentAt;
              yield null;
            }
          };
      isNews |= !Objects.equals(refusal, pullRefusal);
      pullRefusal = refusal;
      pull =
          new Sighting.Pull(
              new Sighting.Answered(now, refusal),
              new Sighting.Reading(
                  request.protocol(),
                  versions.getOrDefault(device.organisationId(), 0L),
                  versions.getOrDefault(device.branchId(), 0L),
                  currentAt));
    }

    void pullRefused(Instant now, ErrorCode code) {
      isTaken = false;
      isNews |= !code.name().equals(pullRefusal);
      pullRefusal = code.name();
      pull = new Sighting.Pull(new Sighting.Answered(now, pullRefusal), null);
    }

    void pushed(Instant now, @Nullable String refusal) {
      isTaken = false;
      isNews |= !Objects.equals(refusal, pushRefusal);
      pushRefusal = refusal;
      push = new Sighting.Answered(now, refusal);
    }

    void told(Instant now, HealthReport report) {
      isTaken = false;
      isNews = true;
      told = new Sighting.Told(now, report);
    }

    boolean isDue(Instant now) {
      return !isTaken && (isNews || !takenAt.plus(KEPT_EVERY).isAfter(now));
    }

    Sighting take(UUID id, Instant now) {
      var taken = new Sighting(id, organisationId, branchId, at, pull, push, told);
      isTaken = true;
      isNews = false;
      takenAt = now;
      pull = null;
      push = null;
      told = null;
      return taken;
    }

    private static Map<UUID, Long> versions(List<Cursor> cursors) {
      var versions = new HashMap<UUID, Long>();
      cursors.forEach(cursor -> versions.put(cursor.scope(), cursor.version()));
      return versions;
    }

    private static boolean reaches(Map<UUID, Long> versions, List<Cursor> heads) {
      return heads.stream()
          .allMatch(head -> versions.getOrDefault(head.scope(), 0L) >= head.version());
    }
  }
}
