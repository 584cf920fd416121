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

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
