using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Web.Features.Users;

/// <summary>One account, or a new one.</summary>
public sealed record UserPage(long? Id, string UserName, bool IsActive, UserForm Form, IReadOnlyList<SelectListItem> Sections)
{
    public IReadOnlyList<SelectListItem> Roles { get; } =
        [.. Enum.GetValues<DeskRole>().Select(r => new SelectListItem(r.Label(), r.ToString()))];
}
