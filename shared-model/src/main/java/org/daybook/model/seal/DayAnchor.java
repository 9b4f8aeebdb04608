package org.daybook.model.seal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.operation.UnreadableException;

/// What the centre holds of a sealed day, as a text that anybody can keep and check: all that is
/// under the seal, in the seal's order, who has reported, and what came afterwards. It names no
/// person, but what was paid and why.
///
/// @param branchId the branch
/// @param businessDate the day
/// @param root the seal's root
/// @param takenAt server time
/// @param leaves what is under the seal
/// @param reports one for each device that had to report
/// @param corrections what came after the seal
public record DayAnchor(
    UUID branchId,
    LocalDate businessDate,
    String root,
    Instant takenAt,
    List<Leaf> leaves,
    List<Report> reports,
    List<Late> corrections) {
  private static final String FORMAT = "daybook-day-1";
  private static final String NOWHERE = "-";

  public DayAnchor {
    leaves = List.copyOf(leaves);
    reports = List.copyOf(reports);
    corrections = List.copyOf(corrections);
  }

  /// One thing under the seal.
  ///
  /// @param id of the entry, the count or the correction
  /// @param bytes what the seal holds of it
  public record Leaf(UUID id, byte[] bytes) {}

  /// How far a device has reported; see [DayWatermark].
  public record Report(UUID deviceId, WatermarkState state, int epoch, long throughSequence) {}

  /// Something that came after the seal.
  ///
  /// @param aboutId the entry or the count
  /// @param sealedInId the later day that has sealed it, or empty
  public record Late(UUID id, CorrectionKind kind, UUID aboutId, Optional<UUID> sealedInId) {}

  /// The root of what is there, which is the seal's as long as nobody has changed anything.
  public String reckoned() {
    return MerkleTree.of(leaves.stream().map(Leaf::bytes).toList()).root();
  }

  /// Shows that something is under the seal; empty where it is not.
  public Optional<InclusionProof> proof(UUID id) {
    for (int place = 0; place < leaves.size(); place++) {
      if (leaves.get(place).id().equals(id)) {
        return Optional.of(MerkleTree.of(leaves.stream().map(Leaf::bytes).toList()).proof(place));
      }
    }
    return Optional.empty();
  }

  /// Whether anything can still be missing.
  public Completeness completeness() {
    return Completeness.ofStates(reports.stream().map(Report::state).toList());
  }

  /// The text, line by line.
  public Stream<String> lines() {
    var head =
        Stream.of(
            FORMAT,
            "branch " + branchId,
            "date " + businessDate,
            "root " + root,
            "taken " + takenAt);
    var sealed =
        leaves.stream().map(it -> "leaf " + it.id() + " " + HexFormat.of().formatHex(it.bytes()));
    var reported =
        reports.stream()
            .map(it ->
                String.format(
                    Locale.ROOT,
                    "report %s %s %d %d",
                    it.deviceId(),
                    it.state(),
                    it.epoch(),
                    it.throughSequence()));
    var late =
        corrections.stream()
            .map(it ->
                String.format(
                    Locale.ROOT,
                    "correction %s %s %s %s",
                    it.id(),
                    it.kind(),
                    it.aboutId(),
                    it.sealedInId().map(UUID::toString).orElse(NOWHERE)));
    return Stream.of(head, sealed, reported, late).flatMap(it -> it);
  }

  /// @throws UnreadableException where the text is not what [#lines()] gives
  public static DayAnchor read(List<String> lines) throws UnreadableException {
    if (lines.size() < 5 || !lines.getFirst().equals(FORMAT)) {
      throw new UnreadableException("this is not what the centre holds of a day", null);
    }
    try {
      var leaves = new ArrayList<Leaf>();
      var reports = new ArrayList<Report>();
      var corrections = new ArrayList<Late>();
      for (var line : lines.subList(5, lines.size())) {
        var words = line.split(" ", -1);
        switch (words[0]) {
          case "leaf" -> leaves.add(leaf(words));
          case "report" -> reports.add(report(words));
          case "correction" -> corrections.add(late(words));
          default ->
              throw new UnreadableException("the day has a line that is none: " + line, null);
        }
      }
      return new DayAnchor(
          UUID.fromString(after("branch ", lines.get(1))),
          LocalDate.parse(after("date ", lines.get(2))),
          after("root ", lines.get(3)),
          Instant.parse(after("taken ", lines.get(4))),
          leaves,
          reports,
          corrections);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableException("the day is damaged: " + e.getMessage(), e);
    }
  }

  private static Leaf leaf(String[] words) throws UnreadableException {
    counted(words, 3);
    return new Leaf(UUID.fromString(words[1]), HexFormat.of().parseHex(words[2]));
  }

  private static Report report(String[] words) throws UnreadableException {
    counted(words, 5);
    return new Report(
        UUID.fromString(words[1]),
        WatermarkState.valueOf(words[2]),
        Integer.parseInt(words[3]),
        Long.parseLong(words[4]));
  }

  private static Late late(String[] words) throws UnreadableException {
    counted(words, 5);
    var sealedIn =
        words[4].equals(NOWHERE) ? Optional.<UUID>empty() : Optional.of(UUID.fromString(words[4]));
    return new Late(
        UUID.fromString(words[1]),
        CorrectionKind.valueOf(words[2]),
        UUID.fromString(words[3]),
        sealedIn);
  }

  private static void counted(String[] words, int wanted) throws UnreadableException {
    if (words.length != wanted) {
      throw new UnreadableException("a " + words[0] + " has " + wanted + " words", null);
    }
  }

  private static String after(String word, String line) throws UnreadableException {
    if (!line.startsWith(word)) {
      throw new UnreadableException("the day lacks a line with " + word, null);
    }
    return line.substring(word.length());
  }
}
