package org.daybook.model.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.row.Facts;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.MerkleTree;
import org.daybook.model.seal.SealedDay;

/// What a branch's business day holds, as it was sealed or would be: its entries and counts without
/// those that came after its seal, and the corrections of earlier days that are sealed with it.
public final class DayBook {
  private final List<LedgerEntry> entries;
  private final List<CashCount> counts;
  private final List<DayCorrection> corrections;
  private final Map<UUID, List<Posting>> postings;
  private final Facts facts;

  private DayBook(
      List<LedgerEntry> entries,
      List<CashCount> counts,
      List<DayCorrection> corrections,
      Facts facts) {
    this.entries = entries;
    this.counts = counts;
    this.corrections = corrections;
    this.postings = postingsOf(entries, facts);
    this.facts = facts;
  }

  /// What a seal would hold now.
  static DayBook open(UUID branchId, LocalDate businessDate, Facts facts) {
    return of(
        branchId, businessDate, Set.of(), facts.list(DayCorrection.UNSEALED, branchId), facts);
  }

  /// What a seal holds, going by what is there now: with [#root] the same as the seal's nothing of
  /// it has been changed.
  public static DayBook sealed(SealedDay day, Facts facts) {
    var late =
        facts.list(DayCorrection.BY_DAY, day.id()).stream()
            .map(DayCorrection::aboutId)
            .collect(Collectors.toSet());
    var corrections = facts.list(DayCorrection.BY_SEAL, day.id());
    return of(day.branchId(), day.businessDate(), late, corrections, facts);
  }

  private static DayBook of(
      UUID branchId,
      LocalDate businessDate,
      Set<UUID> late,
      List<DayCorrection> corrections,
      Facts facts) {
    return new DayBook(
        facts.list(LedgerEntry.BY_DATE, businessDate).stream()
            .filter(it -> it.branchId().equals(branchId) && !late.contains(it.id()))
            .toList(),
        facts.list(CashCount.BY_DATE, businessDate).stream()
            .filter(it -> it.branchId().equals(branchId) && !late.contains(it.id()))
            .toList(),
        corrections,
        facts);
  }

  public List<LedgerEntry> entries() {
    return entries;
  }

  public List<CashCount> counts() {
    return counts;
  }

  /// Of earlier days.
  public List<DayCorrection> corrections() {
    return corrections;
  }

  /// What an entry of the day posts.
  public List<Posting> postings(LedgerEntry entry) {
    return postings.getOrDefault(entry.id(), List.of());
  }

  /// 64 hexadecimal digits.
  public String root() {
    return MerkleTree.of(leaves().stream().map(SealLeaf::bytes).toList()).root();
  }

  /// All that is sealed, in the seal's order.
  public List<SealLeaf> leaves() {
    var leaves = new ArrayList<SealLeaf>();
    entries.forEach(it -> leaves.add(SealLeaf.of(it, postings(it))));
    counts.forEach(it -> leaves.add(leafOf(it)));
    corrections.forEach(it -> late(it).ifPresent(late -> leaves.add(SealLeaf.of(it, late))));
    leaves.sort(SealLeaf.ORDER);
    return leaves;
  }

  private Optional<SealLeaf> late(DayCorrection correction) {
    var id = correction.aboutId();
    return facts
        .find(LedgerEntry.TABLE, id)
        .map(it -> SealLeaf.of(it, facts.list(Posting.BY_ENTRY, id)))
        .or(() -> facts.find(CashCount.TABLE, id).map(this::leafOf));
  }

  private SealLeaf leafOf(CashCount count) {
    return SealLeaf.of(count, facts.list(CountedPieces.BY_COUNT, count.id()));
  }

  /// By entry. A shift's are asked for at once: a day has many entries and few shifts.
  private static Map<UUID, List<Posting>> postingsOf(Collection<LedgerEntry> entries, Facts facts) {
    var byEntry = new HashMap<UUID, List<Posting>>();
    entries.stream()
        .map(LedgerEntry::shiftId)
        .flatMap(it -> Optional.ofNullable(it).stream())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .forEach(shift ->
            facts
                .list(Posting.BY_SHIFT, shift)
                .forEach(
                    it -> byEntry.computeIfAbsent(it.entryId(), _ -> new ArrayList<>()).add(it)));
    entries.stream()
        .filter(it -> it.shiftId() == null)
        .forEach(it -> byEntry.put(it.id(), facts.list(Posting.BY_ENTRY, it.id())));
    return byEntry;
  }
}
