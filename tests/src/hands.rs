//! What a person does with the page: pressing, typing, dragging, dropping files.

use crate::waiting::GLIDES;
use crate::{App, Engine};
use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use thirtyfour::{Key, WebElement};

impl App {
    /// Presses the button of this name.
    ///
    /// # Errors
    /// When there is no such button, or it cannot be pressed.
    pub async fn press(&self, name: &str) -> Result<()> {
        // A button that is switched off is not the one that is meant.
        let path = format!("({})[not(@disabled)]", named_button(name));
        self.press_shown(path).await
    }

    /// Presses the first element in sight that an `XPath` leads to. One that was drawn anew after it was found
    /// was not pressed: it is looked for again, as an eye does.
    ///
    /// # Errors
    /// When there is none in sight, or it cannot be pressed.
    pub async fn press_shown(&self, path: impl AsRef<str>) -> Result<()> {
        let path = path.as_ref();
        self.until(&format!("{path} to be pressed"), async || {
            match self.press_it(&self.find_shown(path).await?).await {
                Err(error) if is_gone(&error) => Ok(false),
                pressed => pressed.map(|()| true),
            }
        })
        .await
    }

    /// Presses an element, scrolled to as a hand does: WebKit's driver scrolls there too, and presses where
    /// it was before. What glides is pressed when it has come to rest: where it was, something else may be.
    pub(crate) async fn press_it(&self, element: &WebElement) -> Result<()> {
        let script = "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' }); return null";
        self.script_with::<Value>(script, vec![element.to_json()?])
            .await?;
        self.rests(element).await?;
        element.click().await?;
        Ok(())
    }

    /// Waits until an element does not glide.
    async fn rests(&self, element: &WebElement) -> Result<()> {
        let rests = format!(
            "const [it] = arguments;
            return !document.getAnimations().some((one) => {GLIDES}(one) && one.effect?.target?.contains(it))"
        );
        let it = element.to_json()?;
        self.until("it to lie still", async || {
            self.script_with(&rests, vec![it.clone()]).await
        })
        .await
    }

    /// The button of this name: its words or its label.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn button(&self, name: &str) -> Result<WebElement> {
        self.find_shown(named_button(name)).await
    }

    /// Presses the button whose words begin so.
    ///
    /// # Errors
    /// When there is no such button.
    pub async fn press_beginning(&self, words: &str) -> Result<()> {
        let path = format!(
            "//button[starts-with(normalize-space(.), {})]",
            quoted(words)
        );
        self.press_shown(path).await
    }

    /// The field of this name, by its label.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn field(&self, label: &str) -> Result<WebElement> {
        let label = quoted(label);
        let path = format!(
            "//*[self::input or self::textarea or self::select][@aria-label={label} or @id=//label[normalize-space(.)={label}]/@for or ancestor::label[normalize-space(span)={label}]]"
        );
        self.find_shown(path).await
    }

    /// What a field holds.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn value(&self, label: &str) -> Result<String> {
        let field = self.field(label).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Types into a field in place of what it holds, and leaves it.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = self.field(label).await?;
        self.press_it(&field).await?;
        let all = "arguments[0].focus(); arguments[0].select();";
        self.driver()?.execute(all, vec![field.to_json()?]).await?;
        self.keys(text).await?;
        self.leave_field().await
    }

    /// Types at the end of what a field holds. The page has given the field the focus before the first
    /// key comes: WebKitGTK may lose a key that comes together with the focus, which no hand does.
    ///
    /// # Errors
    /// When the field does not get the focus.
    pub async fn type_in(&self, field: &WebElement, text: &str) -> Result<()> {
        let at_end = r"
            const field = arguments[0];
            field.focus();
            // A field for numbers has no such places, and the caret of one is at its end.
            if (field.selectionEnd != null) field.setSelectionRange(field.value.length, field.value.length);
            return null";
        let field = field.to_json()?;
        let _: Value = self.script_with(at_end, vec![field.clone()]).await?;
        let is_here = "return document.activeElement === arguments[0]";
        self.until("the field to have the focus", async || {
            self.script_with(is_here, vec![field.clone()]).await
        })
        .await?;
        self.keys(text).await
    }

    /// Takes the focus from what has it, for good: a cell that was pressed a moment ago takes it back
    /// with the next frame.
    ///
    /// # Errors
    /// When something keeps the focus.
    pub async fn leave_field(&self) -> Result<()> {
        // A tab that is not painted has no next frame, and nothing that takes the focus with it.
        let leave = "
            document.activeElement?.blur();
            const frames = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            await Promise.race([frames, new Promise((done) => setTimeout(done, 200))]);
            return document.activeElement === document.body";
        self.until("the focus to be nowhere", async || {
            self.promise(leave, Vec::new()).await
        })
        .await
    }

    /// Closes the messages at the edge of the screen, which lie over what is below them.
    ///
    /// # Errors
    /// When they stay.
    pub async fn dismiss_messages(&self) -> Result<()> {
        let script = r"
            const closing = [...document.querySelectorAll('[role=status] button')].filter((it) => (it.getAttribute('aria-label') ?? '').startsWith('Dismiss'));
            closing.forEach((it) => it.click());
            return closing.length === 0";
        self.until("the messages to be gone", async || self.truth(script).await)
            .await
    }

    /// Waits until the field or button of this name has the focus.
    ///
    /// # Errors
    /// When it does not get it.
    pub async fn has_focus(&self, name: &str) -> Result<()> {
        let script = r"
            const it = document.activeElement;
            const label = it?.closest('label')?.querySelector('span') ?? it?.labels?.[0];
            const own = it?.matches('button, a, summary') ? it : null;
            // A number and its unit stand on one line.
            return (it?.getAttribute('aria-label') ?? (label ?? own)?.textContent.trim() ?? '').replaceAll('\u00a0', ' ')";
        self.until(&format!("{name} to have the focus"), async || {
            Ok(self.script::<String>(script).await? == name)
        })
        .await
    }

    /// Waits until a screen reader has been told these words.
    ///
    /// # Errors
    /// When it is not told.
    pub async fn says(&self, words: &str) -> Result<()> {
        let script = "return [...document.querySelectorAll('[aria-live], [role=status], [role=alert]')].some((it) => it.textContent.replaceAll('\\u00a0', ' ').includes(arguments[0]))";
        self.until(&format!("“{words}” to be read aloud"), async || {
            self.script_with(script, vec![json!(words)]).await
        })
        .await
    }

    /// Whether a message at the edge of the screen offers to undo, now: it goes by itself in a while.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn offers_undo(&self) -> Result<bool> {
        let script = "return [...document.querySelectorAll('.toast button')].some((it) => it.textContent.trim() === 'Undo')";
        self.truth(script).await
    }

    /// Presses keys where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn keys(&self, keys: impl Into<thirtyfour::TypingData>) -> Result<()> {
        self.driver()?
            .action_chain()
            .send_keys(keys)
            .perform()
            .await?;
        Ok(())
    }

    /// Holds Ctrl and presses a key where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn control(&self, key: char) -> Result<()> {
        self.driver()?
            .action_chain()
            .key_down(Key::Control)
            .send_keys(key.to_string())
            .key_up(Key::Control)
            .perform()
            .await?;
        Ok(())
    }

    /// Holds Alt and presses a key where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn alt(&self, key: Key) -> Result<()> {
        let keys = self.driver()?.action_chain().key_down(Key::Alt);
        keys.send_keys(key).key_up(Key::Alt).perform().await?;
        Ok(())
    }

    /// Holds Shift and presses a key where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn shift(&self, key: Key) -> Result<()> {
        self.driver()?
            .action_chain()
            .key_down(Key::Shift)
            .send_keys(key)
            .key_up(Key::Shift)
            .perform()
            .await?;
        Ok(())
    }

    /// Holds Ctrl and Shift and presses a key where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn control_shift(&self, key: char) -> Result<()> {
        self.driver()?
            .action_chain()
            .key_down(Key::Control)
            .key_down(Key::Shift)
            .send_keys(key.to_string())
            .key_up(Key::Shift)
            .key_up(Key::Control)
            .perform()
            .await?;
        Ok(())
    }

    /// Holds a key and presses an element.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn press_holding(&self, key: Key, element: &WebElement) -> Result<()> {
        self.driver()?
            .action_chain()
            .key_down(key.value())
            .move_to_element_center(element)
            .click()
            .key_up(key.value())
            .perform()
            .await?;
        Ok(())
    }

    /// Chooses an item of the menu behind the button whose name begins so.
    ///
    /// # Errors
    /// When there is no such menu or item.
    pub async fn choose(&self, menu: &str, item: &str) -> Result<()> {
        let path = format!(
            "//button[@aria-haspopup='menu'][starts-with(@aria-label, {})]",
            quoted(menu)
        );
        self.press_shown(path).await?;
        self.press_it(&self.item(item).await?).await
    }

    /// The item of an open menu whose words begin so.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn item(&self, words: &str) -> Result<WebElement> {
        let path = format!(
            "//*[@role='menuitem' or @role='menuitemradio'][starts-with(normalize-space(translate(., '\u{a0}', ' ')), {})]",
            quoted(words)
        );
        self.find_shown(path).await
    }

    /// Waits until a menu of this name is open with a corner where it was asked for, or as near as the window lets it.
    ///
    /// # Errors
    /// When there is none.
    pub async fn menu_is_at(&self, name: &str, (x, y): (i64, i64)) -> Result<()> {
        let script = r"
            const [name, x, y] = arguments;
            const menu = document.querySelector('[role=menu]:popover-open');
            if (menu?.getAttribute('aria-label') !== name) return false;
            const frame = menu.getBoundingClientRect();
            const near = (one, other) => Math.abs(one - other) <= 16;
            return (near(frame.left, x) || near(frame.right, x)) && frame.top <= y + 16 && frame.bottom >= y - 16";
        self.until(
            &format!("the menu “{name}” at the pointer"),
            async || {
                self.script_with(script, vec![json!(name), json!(x), json!(y)])
                    .await
            },
        )
        .await
    }

    /// Presses the mouse at a place on the page, in pixels from its corner.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn press_at(&self, (x, y): (i64, i64)) -> Result<()> {
        self.driver()?
            .action_chain()
            .move_to(x, y)
            .click()
            .perform()
            .await?;
        Ok(())
    }

    /// Presses the mouse's other button at a place on the page, in pixels from its corner.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn press_other_at(&self, (x, y): (i64, i64)) -> Result<()> {
        if self.engine()? == Engine::WebKit {
            // Of the other button that its driver presses no menu comes.
            let script = r"
                const [clientX, clientY] = arguments;
                const under = document.elementFromPoint(clientX, clientY);
                under.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, clientX, clientY }));
                return null";
            self.script_with::<Value>(script, vec![json!(x), json!(y)])
                .await?;
            return Ok(());
        }
        self.driver()?
            .action_chain()
            .move_to(x, y)
            .context_click()
            .perform()
            .await?;
        Ok(())
    }

    /// Presses the mouse twice at a place on the page, in pixels from its corner.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn double_press(&self, (x, y): (i64, i64)) -> Result<()> {
        self.driver()?
            .action_chain()
            .move_to(x, y)
            .double_click()
            .perform()
            .await?;
        Ok(())
    }

    /// Drags from one place on the page to another, in pixels from its corner.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Result<()> {
        let half_way = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        self.driver()?
            .action_chain()
            .move_to(from.0, from.1)
            .click_and_hold()
            .move_to(half_way.0, half_way.1)
            .move_to(to.0, to.1)
            .release()
            .perform()
            .await?;
        Ok(())
    }

    /// The middle of an element once it has come to rest, in pixels from the page's corner.
    ///
    /// # Errors
    /// When it is gone.
    pub async fn middle(&self, element: &WebElement) -> Result<(i64, i64)> {
        // What was just changed begins to glide a frame later.
        self.frames_pass().await?;
        self.rests(element).await?;
        let frame = element.rect().await?;
        let (x, y) = (frame.x + frame.width / 2.0, frame.y + frame.height / 2.0);
        Ok((x as i64, y as i64))
    }

    /// Drops a file on the window.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn drop_file(&self, name: &str, text: &str) -> Result<()> {
        self.drop_made("return [arguments[1]]", name, json!(text))
            .await
    }

    /// Drops a file on the window whose parts a script makes in the page, from `arguments[1]`.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn drop_made(&self, parts: &str, name: &str, with: Value) -> Result<()> {
        let script = format!(
            r"
            const parts = (function () {{ {parts} }}).apply(null, arguments);
            const data = new DataTransfer();
            data.items.add(new File(parts, arguments[0], {{ type: 'application/json' }}));
            for (const kind of ['dragenter', 'dragover', 'drop'])
                document.body.dispatchEvent(new DragEvent(kind, {{ dataTransfer: data, bubbles: true, cancelable: true }}));
            return null"
        );
        self.script_with::<Value>(&script, vec![json!(name), with])
            .await?;
        Ok(())
    }

    /// Pastes text where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn paste(&self, text: &str) -> Result<()> {
        let script = r"
            const text = arguments[0], way = { bubbles: true, cancelable: true };
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            let event = new ClipboardEvent('paste', { clipboardData, ...way });
            // Firefox makes the clipboard itself.
            if (event.clipboardData?.getData('text/plain') !== text)
                event = new ClipboardEvent('paste', { dataType: 'text/plain', data: text, ...way });
            (document.activeElement ?? document.body).dispatchEvent(event);
            return null";
        self.script_with::<Value>(script, vec![json!(text)]).await?;
        Ok(())
    }

    /// Saves a file and returns its text: as a download, which every engine has. The browser itself
    /// gets to see no file, so none is left lying about.
    ///
    /// # Errors
    /// When no file comes.
    pub async fn export(&self) -> Result<String> {
        self.expect_file().await?;
        // The key works at every size; the button is not on a phone.
        self.control('s').await?;
        self.saved_file().await
    }

    /// Catches the next file that is saved, as a download.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn expect_file(&self) -> Result<()> {
        let script = r"
            delete Window.prototype.showSaveFilePicker;
            delete window.showSaveFilePicker;
            window.exported = null;
            const make = URL.createObjectURL, press = HTMLAnchorElement.prototype.click;
            URL.createObjectURL = (blob) => {
                URL.createObjectURL = make;
                blob.text().then((text) => { window.exported = text; });
                return make.call(URL, blob);
            };
            HTMLAnchorElement.prototype.click = () => { HTMLAnchorElement.prototype.click = press; };
            return null";
        self.script::<Value>(script).await?;
        Ok(())
    }

    /// The text of the file that was saved since [`Self::expect_file`].
    ///
    /// # Errors
    /// When none comes.
    pub async fn saved_file(&self) -> Result<String> {
        self.wait_for("a file", async || {
            self.script("return window.exported").await
        })
        .await
    }
}

/// Whether something could not be done because its element has left the page.
fn is_gone(error: &anyhow::Error) -> bool {
    let error = error.downcast_ref::<WebDriverError>();
    error.is_some_and(|it| matches!(**it, WebDriverErrorInner::StaleElementReference(_)))
}

fn named_button(name: &str) -> String {
    let name = quoted(name);
    let words = "normalize-space(translate(., '\u{a0}', ' '))";
    format!("//*[self::button or @role='button'][{words}={name} or @aria-label={name}]")
}

/// A text with a space wherever no line is broken at one: nobody sees the difference in a test.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A text as an `XPath` literal.
#[must_use]
pub fn quoted(text: &str) -> String {
    if text.contains('\'') {
        format!("\"{text}\"")
    } else {
        format!("'{text}'")
    }
}
