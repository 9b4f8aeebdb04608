package org.daybook.model.value;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The listed transitions of one kind of thing. Whatever is not listed is refused.
public final class StateMachine<S extends Enum<S>> {
  private final Map<S, Set<S>> targets;

  private StateMachine(Map<S, Set<S>> targets) {
    this.targets = targets;
  }

  public static <S extends Enum<S>> Builder<S> of(Class<S> type) {
    return new Builder<>(type);
  }

  public boolean allows(S from, S to) {
    return targets.getOrDefault(from, Set.of()).contains(to);
  }

  public Set<S> from(S state) {
    return Set.copyOf(targets.getOrDefault(state, Set.of()));
  }

  /// Collects transitions.
  public static final class Builder<S extends Enum<S>> {
    private final Class<S> type;
    private final Map<S, Set<S>> targets;

    private Builder(Class<S> type) {
      this.type = type;
      this.targets = new EnumMap<>(type);
    }

    @SafeVarargs
    public final Builder<S> allow(S from, S... to) {
      var allowed = targets.computeIfAbsent(from, _ -> EnumSet.noneOf(type));
      for (var target : to) {
        allowed.add(target);
      }
      return this;
    }

    public StateMachine<S> build() {
      return new StateMachine<>(targets);
    }
  }
}
