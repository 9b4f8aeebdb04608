package org.daybook.app.ui.control;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// The counts at the foot of a register: each mark with icon, number and word, and the unmarked.
public final class CountStrip extends HBox {

  private final Map<Attendance, Label> numbers = new EnumMap<>(Attendance.class);
  private final Label unmarked = number();
  private final BooleanProperty brief = new SimpleBooleanProperty(this, "brief");

  /// `words` names each mark, `unmarkedWord` what has none yet.
  public void compose(Map<Attendance, String> words, String unmarkedWord) {
    getChildren().clear();
    getStyleClass().setAll("count-strip");
    for (Attendance mark : Attendance.values()) {
      Glyph glyph = mark.icon().glyph(14);
      glyph.getStyleClass().add(mark.iconClass());
      Label number = number();
      numbers.put(mark, number);
      getChildren().add(item(glyph, number, words.getOrDefault(mark, mark.key())));
    }
    Circle ring = new Circle(4.5);
    ring.getStyleClass().add("unmarked-ring");
    getChildren().add(item(ring, unmarked, unmarkedWord));
  }

  public void show(Map<Attendance, String> counts, String unmarkedCount) {
    numbers.forEach((mark, label) -> label.setText(counts.getOrDefault(mark, "")));
    unmarked.setText(unmarkedCount);
  }

  /// Leaves the words to tooltips, where there is no room for them.
  public void setBrief(boolean is) {
    brief.set(is);
  }

  private HBox item(javafx.scene.Node picture, Label number, String word) {
    Label name = new Label(word);
    name.getStyleClass().add("count-word");
    name.visibleProperty().bind(brief.not());
    name.managedProperty().bind(name.visibleProperty());
    number
        .tooltipProperty()
        .bind(Bindings.when(brief).then(new Tooltip(word)).otherwise((Tooltip) null));
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox item = new HBox(picture, number, name);
    item.getStyleClass().add("count-item");
    return item;
  }

  private static Label number() {
    Label number = new Label();
    number.getStyleClass().add("count");
    number.setMinWidth(Region.USE_PREF_SIZE);
    return number;
  }
}
