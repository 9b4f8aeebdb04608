package org.daybook.app.verify;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.app.journal.JournalVerdict;
import org.daybook.app.journal.JournalVerdict.Broken;
import org.daybook.app.journal.JournalVerdict.Fault;
import org.daybook.app.journal.JournalVerdict.Intact;
import org.daybook.app.journal.JournalVerdict.Missing;
import org.daybook.app.journal.JournalVerdict.TornEnd;
import org.daybook.app.journal.JournalVerdict.WrongKey;

/// Verdicts in words, and as the code that the process ends with.
final class VerdictWords {
  static final int INTACT = 0;
  private static final int BROKEN = 1;
  static final int TORN = 3;
  private static final int WRONG_KEY = 4;

  /// From the least to the most.
  private static final List<Integer> GRAVITY = List.of(INTACT, TORN, WRONG_KEY, BROKEN);

  private final String journal;
  private final Optional<Instant> anchoredAt;

  VerdictWords(String journal, Optional<Instant> anchoredAt) {
    this.journal = journal;
    this.anchoredAt = anchoredAt;
  }

  static int exitCode(JournalVerdict verdict) {
    return switch (verdict) {
      case Intact _ -> INTACT;
      case TornEnd _ -> TORN;
      case WrongKey _ -> WRONG_KEY;
      case Broken _, Missing _ -> BROKEN;
    };
  }

  static int worse(int one, int other) {
    return GRAVITY.indexOf(one) > GRAVITY.indexOf(other) ? one : other;
  }

  List<String> of(JournalVerdict verdict) {
    return switch (verdict) {
      case Intact intact when intact.head().sequence() == 0 ->
          List.of(journal + "  EMPTY  it holds no operation yet");
      case Intact intact -> List.of(journal + "  INTACT  " + counted(intact), "  " + head(intact));
      case TornEnd(var before, var offset, var bytes) ->
          List.of(
              journal
                  + "  INTACT, END TORN  "
                  + counted(before)
                  + "; behind them, from byte "
                  + offset
                  + " on, "
                  + bytes
                  + " bytes that are no whole record. A crash while a record is written leaves"
                  + " that, and the desk cuts it off at its next start; so does, for a moment, a"
                  + " desk that is writing now. A last record that somebody spoilt looks the same.",
              "  " + head(before));
      case Broken(var fault, var place) ->
          List.of(
              journal
                  + "  BROKEN  at operation "
                  + place.operation()
                  + ", record "
                  + place.record()
                  + ", byte "
                  + place.offset()
                  + ": "
                  + fault
                  + ", "
                  + words(fault));
      case WrongKey(var records) ->
          List.of(
              journal
                  + "  WRONG KEY  none of its "
                  + records
                  + " records opens with this desk's key: it was written with another one");
      case Missing() ->
          List.of(
              journal
                  + "  MISSING  the key file knows this epoch and the folder has no journal of it:"
                  + " the desk was never opened in it, or the file was taken away");
    };
  }

  private static String counted(Intact intact) {
    return intact.head().sequence() + " operations in " + intact.records() + " records";
  }

  private String head(Intact intact) {
    var head =
        String.format(
            Locale.ROOT,
            "head %d/%d/%s",
            intact.head().epoch(),
            intact.head().sequence(),
            HexFormat.of().formatHex(intact.head().hash()));
    var compared =
        anchoredAt.map(moment ->
            "the centre held the same up to operation "
                + intact.confirmed()
                + " at "
                + moment
                + "; later ones are confirmed by nobody yet");
    return head
        + "; "
        + compared.orElse(
            "not compared with the centre, so whole records that were cut off at the end would not"
                + " show: use --anchor");
  }

  private static String words(Fault fault) {
    return switch (fault) {
      case NO_JOURNAL -> "the file does not begin as a journal does";
      case DAMAGED -> "the record is damaged, and whole records follow it";
      case FORGED -> "the record was not sealed with this desk's key at this place";
      case UNREADABLE -> "the record holds no operations";
      case FOREIGN -> "the operation is of another desk or another epoch";
      case OUT_OF_ORDER -> "another operation follows than should: some are missing or exchanged";
      case DETAILS_CHANGED -> "the personal details are not those that were captured";
      case CHANGED -> "the centre holds another operation under this number";
      case CUT -> "the journal ends here, and the centre holds more";
    };
  }
}
