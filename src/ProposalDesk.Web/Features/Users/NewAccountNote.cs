using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Features.Users;

/// <summary>
/// Carries what the owner of a new account begins with to the next page: an initial password, shown once, in a cookie that is
/// encrypted; or where they sign in.
/// </summary>
internal static class NewAccountNote
{
    public static IActionResult ShowInitialPassword(this Controller controller, string name, string userName, string password)
    {
        controller.TempData["Notice"] = $"{name}的账号可以使用了。";
        controller.TempData["InitialPassword"] = password;
        controller.TempData["InitialPasswordFor"] = $"{name}（用户名 {userName.Trim()}）";
        return controller.Redirect("~/administration/users");
    }

    public static IActionResult SayWhereToSignIn(this Controller controller, string name, string userName, SingleSignOnOptions service)
    {
        controller.TempData["Notice"] =
            $"{name}的账号可以使用了：本人用{service.Name}登录，那里的用户名（{service.Claim}）要是{userName.Trim()}。";
        return controller.Redirect("~/administration/users");
    }
}
