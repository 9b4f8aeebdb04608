package org.daybook.model.row;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row's record taken apart, for stores that read and write many rows at once: its columns, its
/// values in their order, and the row that such values make. Columns are called as the mapping of
/// the entities calls them, and come in the order of the record's components.
public final class RowShape<R extends Row> {
  private final Table<R> table;
  private final List<RecordComponent> components;
  private final List<Column> columns;
  private final Constructor<R> constructor;

  /// One column.
  ///
  /// @param choices the constants that it may hold, by name; empty where it holds no constant
  public record Column(String name, Content content, Map<String, Object> choices) {
    public Column {
      choices = Map.copyOf(choices);
    }

    /// The constant of that name.
    ///
    /// @throws IllegalStateException where there is none: the stored row is newer than the program
    public Object choice(String constant) {
      return Optional.ofNullable(choices.get(constant))
          .orElseThrow(() -> new IllegalStateException(name + " cannot be " + constant));
    }
  }

  private RowShape(Table<R> table) {
    this.table = table;
    this.components = List.of(table.type().getRecordComponents());
    this.columns = components.stream().map(RowShape::column).toList();
    var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      this.constructor = table.type().getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  /// The shape of a table's rows. Taking a record apart costs something: keep the shape.
  public static <R extends Row> RowShape<R> of(Table<R> table) {
    return new RowShape<>(table);
  }

  public Table<R> table() {
    return table;
  }

  public List<Column> columns() {
    return columns;
  }

  /// The names of all columns, separated by commas, as statements list them.
  public String columnNames() {
    return described(Column::name);
  }

  private String described(Function<Column, String> column) {
    return columns.stream().map(column).collect(Collectors.joining(", "));
  }

  /// Every column with its content: as long as it is the same, equal rows have equal bytes.
  public String description() {
    return described(column -> column.name() + " " + column.content());
  }

  /// The same with the constants that a column may hold: all that a program knows of the rows.
  public String descriptionWithChoices() {
    return described(column ->
        column.name() + " " + column.content() + new TreeSet<>(column.choices().keySet()));
  }

  /// What the row holds, column by column.
  public @Nullable Object[] values(Row row) {
    var values = new @Nullable Object[columns.size()];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = components.get(i).getAccessor().invoke(row);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read a row of " + table.name(), e);
    }
    return values;
  }

  /// The row that holds these values.
  public R row(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a row of " + table.name(), e);
    }
  }

  /// What a component is called in SQL.
  public static String columnOf(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Column column(RecordComponent component) {
    var type = component.getType();
    Map<String, Object> choices =
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(it -> ((Enum<?>) it).name(), Function.identity()))
            : Map.of();
    return new Column(
        columnOf(component.getName()), Content.of(component.getGenericType()), choices);
  }
}
