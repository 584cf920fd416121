using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Tests.Powers;

/// <summary>Long, and not one of those that are tried first; nothing else is asked of a password.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("早上八点骑车过大桥去上班")]
    [InlineData("lv-pi-huo-che-kuai")]
    [InlineData("keyboard mango seven trams")]
    [InlineData("QVbx!72#Lmnp")]
    public void What_is_long_and_nobodys_first_guess_is_taken(string password) =>
        Assert.Null(PasswordRules.WhatIsWrong(password, ["zhoumin", "周敏"]));

    [Theory]
    [InlineData("QVbx!72#Lmn", "至少12位，还差1位")]
    [InlineData("", "还差12位")]
    [InlineData("123456789012", "容易被猜到")]
    [InlineData("aaaaaaaaaaaa", "容易被猜到")]
    [InlineData("qwertyuiop12", "容易被猜到")]
    [InlineData("1qaz2wsx3edc", "容易被猜到")]
    [InlineData("password1234", "容易被猜到")]
    [InlineData("Password2026!", "容易被猜到")]
    [InlineData("woaini5201314", "容易被猜到")]
    [InlineData("admin1234567", "容易被猜到")]
    [InlineData("tian2021ban2021", "容易被猜到")]
    [InlineData("zhoumin-QVbx!72", "用户名或者姓名")]
    [InlineData("QVbx!72周敏#Lmn", "用户名或者姓名")]
    public void What_would_be_tried_first_is_refused_in_words(string password, string sentence) =>
        Assert.Contains(sentence, PasswordRules.WhatIsWrong(password, ["zhoumin", "周敏"]), StringComparison.Ordinal);

    [Fact]
    public void What_no_field_would_hold_is_refused() =>
        Assert.Contains("最多128位", PasswordRules.WhatIsWrong(new string('长', 129), ["zhoumin"]), StringComparison.Ordinal);
}
