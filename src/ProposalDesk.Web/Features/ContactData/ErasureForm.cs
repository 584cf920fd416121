using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ProposalDesk.Web.Features.ContactData;

/// <summary>One confirmed act, for what was shown and nothing else.</summary>
public sealed class ErasureForm
{
    public string? Seen { get; set; }

    [Display(Name = "清单我已经核对，知道删除以后不能恢复")]
    public bool Confirmed { get; set; }

    public bool IsSure(ModelStateDictionary state)
    {
        if (!Confirmed)
        {
            state.AddModelError(nameof(Confirmed), "请先核对清单，再勾选确认。");
        }

        return state.IsValid;
    }
}
