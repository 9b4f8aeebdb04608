package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.daybook.app.ui.fx.FxToolkit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class CodeFieldUiTest {

  @ParameterizedTest
  @CsvSource({
    "k7qf29md, K7QF-29MD, true",
    "K7QF-29MD, K7QF-29MD, true",
    "' k7qf 29md ', K7QF-29MD, true",
    "k7q, K7Q, false",
    "k7qf-29mdX, K7QF-29MD, true"
  })
  void takesTheCodeAsPeopleTypeAndPasteIt(String typed, String value, boolean complete)
      throws Exception {
    CodeField field =
        FxToolkit.onFx(() -> {
          CodeField made = new CodeField();
          made.setValue(typed);
          return made;
        });
    assertEquals(value, field.valueProperty().get());
    assertEquals(complete, field.isComplete());
  }
}
