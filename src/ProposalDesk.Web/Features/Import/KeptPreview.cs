using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Import;

/// <summary>A review of an import that was kept for later, as a form again.</summary>
internal static class KeptPreview
{
    /// <summary>As it was left, what is not right yet included; what is wrong with it is said when it is confirmed.</summary>
    public static async Task<PreviewForm> AsKeptAsync(this ControllerBase controller, PreviewForm form)
    {
        if (form.Page is not { Kept.Fields.Count: > 0, IsConfirmed: false })
        {
            return form;
        }

        var fields = form.Page.Kept.Fields.GroupBy(f => f.Key, f => f.Value).ToDictionary(g => g.Key, g => new StringValues([.. g]));
        var kept = new PreviewForm();
        await controller.TryUpdateModelAsync(
            kept, "", new FormValueProvider(BindingSource.Form, new FormCollection(fields), DeskPages.Chinese));
        controller.ModelState.ForgetErrors();
        (kept.Page, kept.ReviewVersion) = (form.Page, form.ReviewVersion);
        kept.FillUp(form.Cases);

        return kept;
    }

    public static void ForgetErrors(this ModelStateDictionary state)
    {
        foreach (var entry in state.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }
}
