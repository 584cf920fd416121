// A page with text that is written for a long time: says when it can no longer save, and locks with the text kept.
export class PageState {
  constructor(form, locked) {
    this.form = form;
    this.locked = locked;
    this.isLocked = false;
    this.box = Object.assign(document.createElement('div'), { className: 'notice notice-error page-state', hidden: true });
    this.box.setAttribute('role', 'alert');
    this.box.append(document.createElement('p'));
    form.before(this.box);
  }

  // What an answer says about the page; null where it may go on or the trouble passes.
  static whyLocked(response, told) {
    if (told?.locked) {
      return told.locked;
    }

    switch (response.status) {
      case 401:
      case 413:
        return '登录已过期，或者已经在别的窗口退出登录。本页不能再保存，文字还在下面，没有保存的也留在这台电脑上：请重新登录后回到本页，点“恢复未保存的文字”。';
      case 400:
        return told?.sentence ? null : '期间重新登录过，本页不能再保存。文字还在下面，可以复制；没有保存的也留在这台电脑上：请刷新本页，点“恢复未保存的文字”。';
      case 404:
        return '这一件已经不在您能看到的范围里，本页不能再保存。文字还在下面，可以复制。';
      default:
        return null;
    }
  }

  warn(sentence) {
    if (this.isLocked) {
      return;
    }

    this.box.hidden = !sentence;
    this.box.firstElementChild.textContent = sentence ?? '';
  }

  lock(sentence) {
    this.warn(sentence);
    this.isLocked = true;
    for (const field of this.form.elements) {
      if (field.matches('textarea, input[type=text], input[type=date], input:not([type])')) {
        field.readOnly = true;
      } else if (field.type !== 'hidden') {
        field.disabled = true;
      }
    }

    this.locked();
  }

  whenBack(look) {
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  }
}
