package org.daybook.app.ui.closing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;

/// Everything that a view model holds, as far as it can be reached without asking a service: the
/// numbers and words in its fields, its properties, and the records and lists that these hold.
final class KnownNumbers {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> found = new HashSet<>();

  private KnownNumbers() {}

  static Set<String> of(Object... roots) {
    var known = new KnownNumbers();
    for (var root : roots) {
      known.walk(root);
    }
    return known.found;
  }

  private void walk(Object it) {
    switch (it) {
      case null -> {}
      case Number number -> found.add(number.toString());
      case String words -> found.add(words);
      case Enum<?> _ -> {}
      case Optional<?> maybe -> maybe.ifPresent(this::walk);
      case Map<?, ?> map -> {
        map.keySet().forEach(this::walk);
        map.values().forEach(this::walk);
      }
      case Collection<?> all -> all.forEach(this::walk);
      case ObservableValue<?> value -> walk(value.getValue());
      default -> fields(it);
    }
  }

  private void fields(Object it) {
    boolean ours =
        it.getClass().getName().startsWith("org.daybook.app.ui.closing.")
            || it.getClass().isRecord();
    // What the view model works with is not what it knows.
    if (!ours || it instanceof ClosingWork || !seen.add(it)) {
      return;
    }
    for (Class<?> type = it.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (var field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          walk(value(field, it));
        }
      }
    }
  }

  private static Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
