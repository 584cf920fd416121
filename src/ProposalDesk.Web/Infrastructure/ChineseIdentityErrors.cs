using Microsoft.AspNetCore.Identity;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>What Identity says about names and passwords, in words for the person at the screen.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "没有保存成功，请再试一次。");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "这个账号刚被别人改动过，请刷新后再改。");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "原密码不对，请重新填写。");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"用户名“{userName}”已经有人使用，请换一个。");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "请填写用户名。");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"密码至少{length}位。");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "密码里至少要有一个数字。");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "密码里至少要有一个小写字母。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"密码里至少要有{uniqueChars}个不同的字符。");

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
