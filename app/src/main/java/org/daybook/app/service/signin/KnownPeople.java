package org.daybook.app.service.signin;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.daybook.app.journal.SealedFile;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.organisation.PolicyKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who has signed in at this desk with the network, and by what the desk knows them again without.
/// It lies beside the journal and not in the replica, so that people can sign in and reach their
/// journalled work when the replica is lost and there is no network to fill a new one.
///
/// What cannot be written is known until the desk is closed: a full disk keeps nobody out.
public final class KnownPeople {
  /// The name of the file, in the data folder.
  public static final String FILE = "sign-in-1";

  private static final Logger LOG = LoggerFactory.getLogger(KnownPeople.class);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  // Clocks are corrected by seconds, and by hand by minutes.
  private static final Duration CORRECTION = Duration.ofHours(1);

  private final SealedFile file;
  private Content content;
  private @Nullable Instant told;

  private KnownPeople(SealedFile file, Content content) {
    this.file = file;
    this.content = content;
  }

  /// Reads who is known. A file that cannot be read is put aside: then everybody signs in with the
  /// network once more.
  public static KnownPeople open(SealedFile file, Instant now) {
    try {
      var bytes = file.read();
      if (bytes.isPresent()) {
        return new KnownPeople(file, content(bytes.get()));
      }
    } catch (IOException | UnreadableException e) {
      LOG.warn("who is known at this desk cannot be read; everybody must sign in online", e);
      putAside(file, now);
    }
    var days = Integer.parseInt(PolicyKey.OFFLINE_SIGN_IN_DAYS.defaultSetting());
    return new KnownPeople(file, new Content(null, null, days, List.of()));
  }

  private static Content content(byte[] bytes) throws UnreadableException {
    try {
      return Cbor.decode(bytes, Content.class);
    } catch (UnreadableException e) {
      // Perhaps of the program before, which heeded no resets of PINs.
      return Cbor.decode(bytes, FormerContent.class).content();
    }
  }

  /// Whether anybody has signed in here.
  public synchronized boolean knowsSomebody() {
    return !content.people().isEmpty();
  }

  synchronized Optional<Known> named(String signInName) {
    return first(known -> known.signInName().equals(signInName));
  }

  synchronized Optional<Known> of(UUID staffId) {
    return first(known -> known.staffId().equals(staffId));
  }

  /// In the order of their sign-in names.
  synchronized List<Known> all() {
    return content.people();
  }

  /// Adds a person, or replaces what is known of the person.
  public synchronized void save(Known known) {
    var others = without(known.staffId());
    others.removeIf(other -> other.signInName().equals(known.signInName()));
    others.add(known);
    others.sort(Comparator.comparing(Known::signInName));
    replace(content.with(others));
  }

  synchronized void forget(UUID staffId) {
    replace(content.with(without(staffId)));
  }

  /// Whether there was no contact with the server for longer than people may sign in without. A
  /// clock that was set back tells nothing of that, so then it is over too.
  synchronized boolean leaseOver(Instant now) {
    var contact = content.lastContact();
    return contact == null
        || setBack(now)
        || contact.plus(Duration.ofDays(content.leaseDays())).isBefore(now);
  }

  /// Whether the clock was later before than it is now, by more than a correction.
  synchronized boolean setBack(Instant now) {
    var latest = content.latest();
    return latest != null && now.isBefore(latest.minus(CORRECTION));
  }

  /// Notes how late it has been here.
  synchronized void seen(Instant now) {
    var latest = content.latest();
    if (latest == null || now.isAfter(latest.plus(NOTED_EVERY))) {
      replace(new Content(content.lastContact(), now, content.leaseDays(), content.people()));
    }
  }

  /// Remembers what the centre's policy says, for when the replica is lost.
  synchronized void leaseDays(int days) {
    if (days != content.leaseDays()) {
      replace(new Content(content.lastContact(), content.latest(), days, content.people()));
    }
  }

  /// The server answered, which makes this clock's time good, even when it was later before. Noted
  /// now and then, because that is exact enough for a lease of days; told again, it is no news.
  public synchronized void contact(Instant now) {
    if (now.equals(told)) {
      return;
    }
    told = now;
    var noted = content.lastContact();
    if (noted == null
        || noted.isAfter(now)
        || setBack(now)
        || Duration.between(noted, now).compareTo(NOTED_EVERY) >= 0) {
      replace(new Content(now, now, content.leaseDays(), content.people()));
    }
  }

  private Optional<Known> first(Predicate<Known> which) {
    return content.people().stream().filter(which).findFirst();
  }

  private List<Known> without(UUID staffId) {
    var others = new ArrayList<>(content.people());
    others.removeIf(known -> known.staffId().equals(staffId));
    return others;
  }

  private void replace(Content next) {
    content = next;
    try {
      file.replace(Cbor.encode(next));
    } catch (IOException e) {
      LOG.warn("who is known at this desk cannot be written", e);
    }
  }

  private static void putAside(SealedFile file, Instant now) {
    try {
      file.putAside("-damaged-" + now.toEpochMilli());
    } catch (IOException e) {
      LOG.warn("the damaged file cannot be put aside", e);
    }
  }

  /// One person as this desk knows them.
  ///
  /// @param name for when the replica is lost; null until the replica told it
  /// @param verifier slow hash of the password, salted for this desk
  /// @param signedInAt last full sign-in
  /// @param pinVerifier slow hash of the PIN, or null when none is set
  /// @param pinAttempts wrong PINs since the last right one
  /// @param wrongPasswords wrong passwords without the network since the last right one
  /// @param wrongAt when the last of these was; null for none
  /// @param resetsHeeded how many resets of the person's PINs were known when this one was chosen
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record Known(
      UUID staffId,
      String signInName,
      @Nullable String name,
      String verifier,
      Instant signedInAt,
      @Nullable String pinVerifier,
      int pinAttempts,
      int wrongPasswords,
      @Nullable Instant wrongAt,
      int resetsHeeded) {
    private static final int FREE_TRIES = 3;
    private static final int DOUBLINGS = 8;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    /// Somebody who just signed in fully.
    public static Known fresh(
        UUID staffId,
        String signInName,
        @Nullable String name,
        String verifier,
        Instant now,
        @Nullable String pinVerifier,
        int resetsHeeded) {
      return new Known(
          staffId, signInName, name, verifier, now, pinVerifier, 0, 0, null, resetsHeeded);
    }

    /// Whether it is too soon to look at another password: after three wrong ones the wait doubles
    /// from five seconds to twenty minutes.
    boolean mustWait(Instant now) {
      if (wrongAt == null || wrongPasswords < FREE_TRIES) {
        return false;
      }
      int doublings = Math.min(wrongPasswords - FREE_TRIES, DOUBLINGS);
      return now.isBefore(wrongAt.plus(FIRST_WAIT.multipliedBy(1L << doublings)));
    }

    Known wrongPassword(Instant now) {
      return new Known(
          staffId,
          signInName,
          name,
          verifier,
          signedInAt,
          pinVerifier,
          pinAttempts,
          wrongPasswords + 1,
          now,
          resetsHeeded);
    }

    Known named(String newName) {
      return new Known(
          staffId,
          signInName,
          newName,
          verifier,
          signedInAt,
          pinVerifier,
          pinAttempts,
          wrongPasswords,
          wrongAt,
          resetsHeeded);
    }

    Known withPin(String newPinVerifier, int resets) {
      return fresh(staffId, signInName, name, verifier, signedInAt, newPinVerifier, resets);
    }

    Known withAttempts(int attempts) {
      return new Known(
          staffId,
          signInName,
          name,
          verifier,
          signedInAt,
          pinVerifier,
          attempts,
          wrongPasswords,
          wrongAt,
          resetsHeeded);
    }

    Known signedIn(Instant now) {
      return fresh(staffId, signInName, name, verifier, now, pinVerifier, resetsHeeded);
    }

    @Override
    public String toString() {
      return "Known[" + staffId + "]";
    }
  }

  /// @param latest the latest that the clock was seen at
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Content(
      @Nullable Instant lastContact, @Nullable Instant latest, int leaseDays, List<Known> people) {
    Content {
      people = List.copyOf(people);
    }

    Content with(List<Known> others) {
      return new Content(lastContact, latest, leaseDays, others);
    }
  }

  /// As the program before wrote it.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record FormerContent(
      @Nullable Instant lastContact,
      @Nullable Instant latest,
      int leaseDays,
      List<FormerKnown> people) {
    Content content() {
      return new Content(
          lastContact, latest, leaseDays, people.stream().map(FormerKnown::known).toList());
    }
  }

  /// One person as the program before wrote them.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record FormerKnown(
      UUID staffId,
      String signInName,
      @Nullable String name,
      String verifier,
      Instant signedInAt,
      @Nullable String pinVerifier,
      int pinAttempts,
      int wrongPasswords,
      @Nullable Instant wrongAt) {
    Known known() {
      return new Known(
          staffId,
          signInName,
          name,
          verifier,
          signedInAt,
          pinVerifier,
          pinAttempts,
          wrongPasswords,
          wrongAt,
          0);
    }
  }
}
