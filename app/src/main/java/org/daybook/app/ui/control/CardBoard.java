package org.daybook.app.ui.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Cards by what they stand for. One is chosen, and has the keyboard when the board has. A card
/// stays the same as long as what it stands for is shown.
///
/// @param <C> the cards
public final class CardBoard<C extends Node> {
  private final Map<UUID, C> cards = new HashMap<>();
  private final ObservableValue<@Nullable UUID> chosen;
  private final Function<UUID, C> make;
  private final BiConsumer<C, Boolean> mark;
  private boolean awaited;

  /// @param chosen what is chosen now
  /// @param make makes a card
  /// @param mark tells a card whether it is chosen
  public CardBoard(
      ObservableValue<@Nullable UUID> chosen, Function<UUID, C> make, BiConsumer<C, Boolean> mark) {
    this.chosen = chosen;
    this.make = make;
    this.mark = mark;
  }

  public Optional<C> card(@Nullable UUID id) {
    return id == null ? Optional.empty() : Optional.ofNullable(cards.get(id));
  }

  public Map<UUID, C> all() {
    return Map.copyOf(cards);
  }

  /// Shows these in place of what was shown.
  ///
  /// @param fill shows one on its card
  /// @param place puts the cards where they belong
  public <T> void show(
      Collection<T> all, Function<T, UUID> idOf, BiConsumer<C, T> fill, Runnable place) {
    boolean hadKeyboard = hasKeyboard();
    var kept = new HashSet<UUID>();
    for (var each : all) {
      kept.add(idOf.apply(each));
      fill.accept(cards.computeIfAbsent(idOf.apply(each), make), each);
    }
    cards.keySet().retainAll(kept);
    place.run();
    mark();
    if (hadKeyboard && !hasKeyboard()) {
      focus();
    }
  }

  /// Gives the keyboard to the card that is chosen, as soon as there is one.
  public void focus() {
    var card = card(chosen.getValue());
    awaited = card.isEmpty();
    card.ifPresent(Node::requestFocus);
  }

  /// Another one is chosen, or others are shown.
  public void mark() {
    cards.forEach((id, card) -> mark.accept(card, id.equals(chosen.getValue())));
    if (awaited && !typing()) {
      focus();
    }
  }

  private boolean hasKeyboard() {
    return cards.values().stream().anyMatch(Node::isFocused);
  }

  /// Whoever has begun to type meanwhile keeps the keyboard.
  private boolean typing() {
    return List.copyOf(cards.values()).stream()
        .map(Node::getScene)
        .anyMatch(it -> it != null && it.getFocusOwner() instanceof TextInputControl);
  }
}
