using Microsoft.AspNetCore.Mvc;

namespace ProposalDesk.Web.Features.Users;

/// <summary>Carries a new initial password to the next page, where it is shown once; the cookie that carries it is encrypted.</summary>
internal static class InitialPasswordNote
{
    public static IActionResult ShowInitialPassword(this Controller controller, string name, string userName, string password)
    {
        controller.TempData["Notice"] = $"{name}的账号可以使用了。";
        controller.TempData["InitialPassword"] = password;
        controller.TempData["InitialPasswordFor"] = $"{name}（用户名 {userName.Trim()}）";
        return controller.Redirect("~/administration/users");
    }
}
