package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.fx.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxToolkit.class)
class ParagraphUiTest {

  @Test
  void theFullStopOfHindiNeverBeginsALine() throws Exception {
    var words = "लौटने पर नया दाख़िला होगा। अब तक की हाज़िरी रहेगी।";
    List<String> wrong = new ArrayList<>();
    for (int room = 60; room < 300; room += 3) {
      broken(words, room).stream().filter(line -> line.startsWith("।")).forEach(wrong::add);
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nothing found. Try part of the name.",
        "لا نتائج. جرّب جزءًا من الاسم.",
        "कुछ नहीं मिला। नाम का कोई हिस्सा लिखकर देखें।"
      })
  void noWordIsLost(String words) throws Exception {
    var lines = broken(words, 90);

    assertTrue(lines.size() > 1, lines.toString());
    assertEquals(words, String.join(" ", lines));
  }

  private static List<String> broken(String words, double room) throws Exception {
    return FxToolkit.onFx(() -> {
      var paragraph = new Paragraph();
      paragraph.setWords(words);
      var box = new VBox(paragraph);
      box.setMaxWidth(room);
      var scene = new Scene(box, room, 400);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return paragraph.getText().lines().toList();
    });
  }
}
