using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Text as it is meant. A browser posts a line break as two characters, and it is one everywhere else: in the browser's own
/// counter, in the rules and where it is stored. Hanzi pasted from an old system get their place in Unicode, letters are one with their marks. Control
/// characters, which nobody sees and not every database and document can hold, stay out.
/// </summary>
public sealed class PlainTextBinder(IModelBinder plain) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await plain.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string text })
        {
            var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\v', '\n');
            bindingContext.Result = ModelBindingResult.Success(IncomingText.Of(string.Concat(lines.Where(c => !char.IsControl(c) || c is '\n' or '\t'))));
        }
    }

    /// <summary>For every text of a form or an address.</summary>
    public sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource is null
                ? new PlainTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
                : null;
    }
}
