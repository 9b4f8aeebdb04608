package org.daybook.app.ui.text;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.model.money.CurrencyRules;

/// Every word, number, date and time on the screen, in one language and in the branch's time zone.
/// A missing key is our bug and throws [java.util.MissingResourceException].
public final class Messages {

  private final Language language;
  private final ZoneId zone;
  private final ResourceBundle bundle;
  private final WholeNumbers numbers;
  private final NumberFormat shares;

  public Messages(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    this.bundle = language.bundle();
    this.numbers = new WholeNumbers(language.locale(), bundle.getString("format.number"));
    this.shares = NumberFormat.getPercentInstance(language.locale());
    this.shares.setMaximumFractionDigits(1);
  }

  public Language language() {
    return language;
  }

  public ZoneId zone() {
    return zone;
  }

  public ResourceBundle bundle() {
    return bundle;
  }

  /// The message of a key, its `{0}` and so on filled in. Whole numbers are written in the digits
  /// of the language; anything else as it says of itself.
  public String text(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0 ? pattern : fill(pattern, arguments);
  }

  /// The message for a number of things: `{0}` is the number, the rest follow.
  public String counted(String key, long count, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = count;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return fill(bundle.getString(key + "." + language.plural(count).suffix()), arguments);
  }

  /// Parts of one line, in the order in which the language is read.
  public String joined(List<String> parts) {
    return parts.stream()
        .map(part -> Direction.keep(part, language.rightToLeft()))
        .collect(Collectors.joining(text("format.joint")));
  }

  /// All parts of a line, then without the last, and so on to the first alone.
  public List<String> shortening(List<String> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(left -> joined(parts.subList(0, parts.size() - left)))
        .toList();
  }

  public String number(long number) {
    return numbers.write(number);
  }

  /// Amounts of a currency, in this language.
  public MoneyFormat money(CurrencyRules currency) {
    return new MoneyFormat(language.locale(), numbers, currency);
  }

  public String time(Instant instant) {
    return time(instant.atZone(zone).toLocalTime());
  }

  public String time(LocalTime time) {
    return format("format.time", time);
  }

  public String timeWithSeconds(Instant instant) {
    return format("format.time.seconds", instant.atZone(zone));
  }

  /// From and until of a session, in the order in which the language is read.
  public String span(Instant from, Instant until) {
    return text("format.span", time(from), time(until));
  }

  public String date(LocalDate date) {
    return format("format.date", date);
  }

  /// Days as they stand in a field.
  public DayFormat dayFormat() {
    return new DayFormat(bundle.getString("format.date.field"), language.locale());
  }

  /// The name of a day's month, short.
  public String month(LocalDate day) {
    return format("format.month", day);
  }

  /// Day and time of day.
  public String moment(Instant instant) {
    return format("format.moment", instant.atZone(zone));
  }

  /// A share of the whole, with its tenths when there are any.
  ///
  /// @param tenths of a per cent
  public String perCent(int tenths) {
    return shares.format(BigDecimal.valueOf(tenths, 3));
  }

  /// Without the year, where it goes without saying.
  public String shortDate(LocalDate date) {
    return format("format.date.short", date);
  }

  /// Day and month alone.
  public String dayOfMonth(LocalDate date) {
    return format("format.date.day", date);
  }

  /// The days of a week as the language counts them.
  public List<DayOfWeek> weekdays() {
    var first = WeekFields.of(language.locale()).getFirstDayOfWeek();
    return IntStream.range(0, DayOfWeek.values().length).mapToObj(first::plus).toList();
  }

  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
  }

  private String format(String patternKey, TemporalAccessor value) {
    return DateTimeFormatter.ofPattern(bundle.getString(patternKey))
        .localizedBy(language.locale())
        .format(value);
  }

  private String fill(String pattern, Object[] arguments) {
    Object[] written =
        Arrays.stream(arguments)
            .map(a ->
                switch (a) {
                  case Integer number -> numbers.write(number);
                  case Long number -> numbers.write(number);
                  case String words -> Direction.keep(words, language.rightToLeft());
                  default -> a;
                })
            .toArray();
    return new MessageFormat(pattern, language.locale()).format(written);
  }
}
