using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Web.Features.FactorRoles;

public sealed class FactorRolesForm
{
    [Display(Name = "必须用第二重验证的岗位")]
    public IList<DeskRole> Roles { get; set; } = [];

    public static IReadOnlyList<SelectListItem> Choices { get; } =
        [.. Enum.GetValues<DeskRole>().Select(r => new SelectListItem(r.Label(), r.ToString()))];
}
