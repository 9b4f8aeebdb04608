package org.daybook.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A statement that names its parameters, each as often as it likes, in the driver's form.
///
/// @param sql with a question mark for each mention
/// @param parameters the values in the order of the mentions
record NamedSql(String sql, Object[] parameters) {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");

  /// @param text names parameters as `:name`
  static NamedSql of(String text, Map<String, ?> values) {
    List<Object> inOrder = new ArrayList<>();
    var sql =
        NAME.matcher(text)
            .replaceAll(mention -> {
              var value = values.get(mention.group(1));
              if (value == null) {
                throw new IllegalStateException("no value for " + mention.group());
              }
              inOrder.add(value);
              return "?";
            });
    return new NamedSql(sql, inOrder.toArray());
  }
}
