using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Truths and days as a form sends them. What is neither is told at its field and then forgotten, so that no view meets a
/// tick that is not one; a day outside the time of the desk would run over when months are added to it.
/// </summary>
public sealed class PlainValueBinder(IModelBinder plain) : IModelBinder
{
    private static readonly DateOnly _first = new(1949, 10, 1);
    private static readonly DateOnly _last = new(2199, 12, 31);

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await plain.BindModelAsync(bindingContext);
        var name = bindingContext.ModelName;
        if (bindingContext.Result is { IsModelSet: true, Model: DateOnly day } && (day < _first || day > _last))
        {
            bindingContext.ModelState.TryAddModelError(name, $"{bindingContext.ModelMetadata.GetDisplayName()}的年份不对，请检查后重新填写。");
            bindingContext.Result = ModelBindingResult.Failed();
        }
        else if (!bindingContext.Result.IsModelSet && bindingContext.ModelMetadata.UnderlyingOrModelType == typeof(bool)
            && bindingContext.ModelState.TryGetValue(name, out _))
        {
            bindingContext.ModelState.SetModelValue(name, null, null);
        }
    }
}
